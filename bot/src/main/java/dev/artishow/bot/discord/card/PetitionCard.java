package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.Petition.Kind;
import dev.artishow.bot.petition.Petition.State;
import dev.artishow.bot.petition.Petitions;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** What a member wants done with a picture, for moderators, and what came of it, for the member. */
public final class PetitionCard {
  private static final int EXCERPT_CHARACTERS = 300;

  private final Petitions petitions;
  private final Jobs jobs;
  private final Texts texts;

  public PetitionCard(Petitions petitions, Jobs jobs, Texts texts) {
    this.petitions = petitions;
    this.jobs = jobs;
    this.texts = texts;
  }

  /** The card as it stands now. */
  public MessageCreateBuilder write(Language language, Petition petition) {
    var message = new MessageCreateBuilder().setContent(text(language, petition));
    byte[] file = petitions.file(petition.id());
    if (file.length > 0) {
      message.addFiles(
          FileUpload.fromData(file, petition.kind().key() + ".png")
              .setDescription(texts.say(language, Phrase.PETITION_ALT_TEXT)));
    }
    List<Button> buttons = buttons(language, petition);
    return buttons.isEmpty() ? message : message.addComponents(ActionRow.of(buttons));
  }

  private String text(Language language, Petition petition) {
    Petition.Spot spot = petition.spot();
    String line =
        texts.say(
            language,
            switch (petition.kind()) {
              case REPORT -> Phrase.PETITION_REPORT;
              case EMOJI -> Phrase.PETITION_EMOJI;
              case STICKER -> Phrase.PETITION_STICKER;
            },
            Map.of(
                "member", "<@" + petition.memberId() + ">",
                "owner", owner(spot.job()),
                "link",
                    "https://discord.com/channels/%d/%d/%d"
                        .formatted(petition.guildId(), spot.channelId(), spot.messageId()),
                "words", words(petition)));
    return standing(petition.standing().state())
        .map(phrase -> line + "\n" + decided(language, petition, phrase))
        .orElse(line);
  }

  /** An emoji's name has nothing to escape, and stands where escapes would show. */
  private static String words(Petition petition) {
    return petition.kind() == Kind.EMOJI
        ? petition.words()
        : MarkdownSanitizer.escape(CleanText.excerpt(petition.words(), EXCERPT_CHARACTERS));
  }

  private String owner(JobId job) {
    return jobs.find(job).map(found -> "<@" + found.job().requester().memberId() + ">").orElse("—");
  }

  private String decided(Language language, Petition petition, Phrase phrase) {
    return texts.say(
        language,
        phrase,
        Map.of("moderator", "<@" + petition.standing().decider().orElse(0) + ">"));
  }

  private static Optional<Phrase> standing(State state) {
    return switch (state) {
      case OPEN -> Optional.empty();
      case GRANTED -> Optional.of(Phrase.PETITION_GRANTED);
      case DECLINED -> Optional.of(Phrase.PETITION_DECLINED);
      case UNDONE -> Optional.of(Phrase.PETITION_UNDONE);
    };
  }

  private List<Button> buttons(Language language, Petition petition) {
    boolean isReport = !petition.kind().isMaking();
    if (petition.standing().state() == State.OPEN) {
      return List.of(
          Button.primary(
              id("grant", petition),
              texts.say(language, isReport ? Phrase.DELETE_PICTURE_BUTTON : Phrase.MAKE_BUTTON)),
          Button.secondary(
              id("decline", petition),
              texts.say(language, isReport ? Phrase.LEAVE_PICTURE_BUTTON : Phrase.DECLINE_BUTTON)));
    }
    return petition.standing().state() == State.GRANTED && !isReport
        ? List.of(
            Button.secondary(
                new CustomId("undo", petition.id(), String.valueOf(petition.guildId())).toString(),
                texts.say(language, Phrase.UNDO_BUTTON)))
        : List.of();
  }

  private static String id(String action, Petition petition) {
    return new CustomId(action, petition.id(), "").toString();
  }

  /** What came of it, for whoever wanted it, in their language. */
  public MessageCreateBuilder tell(Petition petition) {
    return tell(language(petition), petition);
  }

  /** What came of it, for whoever wanted it. */
  public MessageCreateBuilder tell(Language language, Petition petition) {
    boolean isSticker = petition.kind() == Kind.STICKER;
    Phrase phrase =
        switch (petition.standing().state()) {
          case GRANTED -> isSticker ? Phrase.STICKER_MADE : Phrase.EMOJI_MADE;
          case UNDONE -> Phrase.EXPRESSION_UNDONE;
          default -> Phrase.EXPRESSION_DECLINED;
        };
    var message =
        new MessageCreateBuilder()
            .setContent(
                texts.say(
                    language,
                    phrase,
                    Map.of(
                        "name", petition.words(),
                        "emoji",
                            "<:%s:%d>"
                                .formatted(
                                    petition.words(), petition.standing().madeId().orElse(0)))));
    List<Button> undo =
        petition.standing().state() == State.GRANTED ? buttons(language, petition) : List.of();
    return undo.isEmpty() ? message : message.addComponents(ActionRow.of(undo));
  }

  /** In which language a member asked for the picture, as far as it is known. */
  private Language language(Petition petition) {
    return jobs.find(petition.spot().job())
        .filter(found -> found.job().requester().memberId() == petition.memberId())
        .map(found -> found.job().requester().language())
        .orElse(Language.ENGLISH);
  }
}
