package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Job;
import dev.artishow.bot.imagine.Outcome;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.provenance.mark.PictureMarker;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/**
 * The messages that answer a job. None repeats the prompt: Discord's AutoMod does not look at what
 * bots write, so a prompt that a bot repeats would get past the server's own rules.
 */
final class OutcomeMessages {
  private final Texts texts;
  private final PictureMarker marker;
  private final InstantSource clock;

  OutcomeMessages(Texts texts, PictureMarker marker, InstantSource clock) {
    this.texts = texts;
    this.marker = marker;
    this.clock = clock;
  }

  /** The answer itself, pictures, text and buttons. */
  MessageCreateBuilder answer(Job job, Outcome outcome) {
    Language language = job.requester().language();
    if (outcome instanceof Outcome.Drawn drawn) {
      return message(job, drawn(job, drawn))
          .addFiles(drawn.pictures().stream().map(picture -> file(language, picture)).toList());
    }
    if (outcome instanceof Outcome.Busy busy) {
      String when =
          TimeFormat.RELATIVE.atInstant(clock.instant().plus(busy.retryAfter())).toString();
      return message(job, texts.say(language, Phrase.BUSY, Map.of("when", when)));
    }
    if (outcome instanceof Outcome.UnknownModel unknown) {
      return message(
          job,
          texts.say(
              language, Phrase.NO_MODEL, Map.of("model", unknown.name(), "id", job.id().value())));
    }
    if (outcome instanceof Outcome.Expired) {
      return message(job, texts.say(language, Phrase.EXPIRED));
    }
    if (outcome instanceof Outcome.Cancelled) {
      return message(job, texts.say(language, Phrase.CANCELLED));
    }
    if (outcome instanceof Outcome.HandedBack) {
      return message(job, texts.say(language, Phrase.HANDED_BACK));
    }
    return message(job, texts.say(language, Phrase.FAILED, Map.of("id", job.id().value())));
  }

  /** The pictures exist, but Discord does not take them. */
  MessageCreateBuilder tooLarge(Job job, Outcome.Drawn drawn) {
    return message(
        job,
        texts.say(
            job.requester().language(),
            Phrase.TOO_LARGE,
            Map.of(
                "count", drawn.pictures().size(),
                "seeds", seeds(drawn.pictures()),
                "id", job.id().value())));
  }

  /** An earlier process left the job undone. */
  MessageCreateBuilder interrupted(Job job) {
    return message(job, texts.say(job.requester().language(), Phrase.INTERRUPTED));
  }

  /** Discord is about to close the way to the member's answer. */
  String lastWord(Job job) {
    return texts.say(
        job.requester().language(),
        job.order().isPrivate() ? Phrase.GIVEN_UP : Phrase.STILL_DRAWING,
        Map.of("count", job.order().count(), "seed", String.valueOf(job.firstSeed())));
  }

  /** The answer as a message of its own, which names the member. */
  MessageCreateBuilder late(Job job, Outcome outcome) {
    String member = String.valueOf(job.requester().memberId());
    MessageCreateBuilder answer = answer(job, outcome);
    return answer
        .setContent(
            texts.say(
                    job.requester().language(), Phrase.LATE, Map.of("member", "<@" + member + ">"))
                + "\n"
                + answer.getContent())
        .mentionUsers(member);
  }

  private MessageCreateBuilder message(Job job, String text) {
    Language language = job.requester().language();
    return new MessageCreateBuilder()
        .setContent(text)
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .setComponents(
            ActionRow.of(
                Button.secondary(
                    new ButtonId(ButtonId.Action.AGAIN, job.id()).customId(),
                    texts.say(language, Phrase.AGAIN_BUTTON)),
                Button.secondary(
                    new ButtonId(ButtonId.Action.DELETE, job.id()).customId(),
                    texts.say(language, Phrase.DELETE_BUTTON))));
  }

  private String drawn(Job job, Outcome.Drawn drawn) {
    Language language = job.requester().language();
    List<Drawing.Drawn> pictures = drawn.pictures();
    String line =
        texts.say(
            language,
            Phrase.DRAWN,
            Map.of(
                "count", pictures.size(),
                "model", pictures.get(0).model().title(),
                "seeds", seeds(pictures),
                "energy", energy(language, pictures)));
    if (drawn.missing() == 0) {
      return line;
    }
    return texts.say(
            language,
            Phrase.SOME_MISSING,
            Map.of("missing", drawn.missing(), "count", job.order().count()))
        + "\n"
        + line;
  }

  private String energy(Language language, List<Drawing.Drawn> pictures) {
    long cached = pictures.stream().filter(Drawing.Drawn::cached).count();
    if (cached == pictures.size()) {
      return texts.say(language, Phrase.ENERGY_CACHED);
    }
    double wattHours = pictures.stream().mapToDouble(picture -> picture.energy().wattHours()).sum();
    double uncertainty =
        pictures.stream()
            .mapToDouble(picture -> picture.energy().relativeUncertainty())
            .max()
            .orElseThrow();
    return texts.say(
        language,
        cached == 0 ? Phrase.ENERGY_SPENT : Phrase.ENERGY_PARTLY_CACHED,
        Map.of(
            "wattHours", wattHours,
            "uncertainty", uncertainty,
            "cached", cached,
            "count", pictures.size()));
  }

  private static String seeds(List<Drawing.Drawn> pictures) {
    return pictures.stream()
        .map(picture -> String.valueOf(picture.seed()))
        .collect(Collectors.joining(", "));
  }

  private FileUpload file(Language language, Drawing.Drawn drawn) {
    String seed = String.valueOf(drawn.seed());
    return FileUpload.fromData(marker.png(drawn), "artishow-" + seed + ".png")
        .setDescription(
            texts.say(
                language, Phrase.ALT_TEXT, Map.of("model", drawn.model().title(), "seed", seed)));
  }
}
