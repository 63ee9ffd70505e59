package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.reference.OwnDrawing;
import dev.artishow.bot.reference.OwnDrawing.State;
import dev.artishow.bot.reference.OwnDrawings;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** A drawing of a server's own, for moderators and for who gave it. */
public final class OwnDrawingCard {
  private final OwnDrawings drawings;
  private final Texts texts;
  private final DiscordStyle style = new DiscordStyle();

  public OwnDrawingCard(OwnDrawings drawings, Texts texts) {
    this.drawings = drawings;
    this.texts = texts;
  }

  /** As it stands now, with what moderators can do about it. */
  public MessageCreateBuilder forModerators(Language language, OwnDrawing drawing) {
    Button remove = button(language, "reference-remove", drawing, Phrase.REMOVE_BUTTON);
    List<Button> buttons =
        drawing.state() == State.WAITING
            ? List.of(
                Button.primary(
                    id("reference-approve", drawing), say(language, Phrase.APPROVE_BUTTON)),
                remove)
            : List.of(button(language, "reference-undo", drawing, Phrase.UNDO_BUTTON), remove);
    return shown(language, drawing).addComponents(ActionRow.of(buttons));
  }

  /** As it stands now, for anybody else of the server. */
  public MessageCreateBuilder shown(Language language, OwnDrawing drawing) {
    var message =
        new MessageCreateBuilder()
            .setContent(
                texts.say(language, Phrase.REFERENCE_CARD, facts(drawing))
                    + "\n"
                    + say(
                        language,
                        drawing.state() == State.WAITING
                            ? Phrase.REFERENCE_WAITS
                            : Phrase.REFERENCE_APPROVED));
    byte[] png = drawings.png(drawing.id());
    return png.length == 0
        ? message
        : message.addFiles(
            FileUpload.fromData(png, "reference.png")
                .setDescription(texts.say(language, Phrase.REFERENCE_ALT_TEXT, facts(drawing))));
  }

  /** What has become of it, for who gave it, with a way to take it back. */
  public MessageCreateBuilder tell(Language language, OwnDrawing drawing) {
    return new MessageCreateBuilder()
        .setContent(
            texts.say(
                language,
                drawing.state() == State.WAITING ? Phrase.REFERENCE_ASKED : Phrase.REFERENCE_TAKEN,
                facts(drawing)))
        .addComponents(
            ActionRow.of(button(language, "reference-remove", drawing, Phrase.UNDO_BUTTON)));
  }

  /** One of several, in a line. */
  public String line(Language language, OwnDrawing drawing) {
    String line = texts.say(language, Phrase.REFERENCE_LINE, facts(drawing));
    return drawing.state() == State.WAITING
        ? line + " " + say(language, Phrase.REFERENCE_WAITS)
        : line;
  }

  private Map<String, String> facts(OwnDrawing drawing) {
    return Map.of(
        "name", style.quoted(drawing.name()),
        "author", style.quoted(drawing.rights().author()),
        "license", style.quoted(drawing.rights().license()),
        "member", "<@" + drawing.memberId() + ">");
  }

  private Button button(Language language, String action, OwnDrawing drawing, Phrase phrase) {
    return Button.secondary(id(action, drawing), say(language, phrase));
  }

  private static String id(String action, OwnDrawing drawing) {
    return new CustomId(action, drawing.id(), String.valueOf(drawing.guildId())).toString();
  }

  private String say(Language language, Phrase phrase) {
    return texts.say(language, phrase);
  }
}
