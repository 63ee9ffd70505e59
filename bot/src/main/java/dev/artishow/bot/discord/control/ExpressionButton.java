package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.petition.Petition.Kind;
import dev.artishow.bot.text.Phrase;
import java.util.ArrayList;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;

/** Asks how the emoji or sticker is to be called that a picture becomes. */
public final class ExpressionButton implements Feature.Control {
  static final String NAME = "name";
  static final String NUMBER = "number";

  /** Discord's limits. */
  private static final int MIN_NAME_CHARACTERS = 2;

  private static final int MAX_EMOJI_NAME_CHARACTERS = 32;
  private static final int MAX_STICKER_NAME_CHARACTERS = 30;

  static final Pattern EMOJI_NAME =
      Pattern.compile("\\w{%d,%d}".formatted(MIN_NAME_CHARACTERS, MAX_EMOJI_NAME_CHARACTERS));

  private final Kind kind;

  public ExpressionButton(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return kind.key();
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.AT_ONCE;
  }

  @Override
  public void serve(Exchange exchange) {
    int pictures = exchange.message().map(found -> found.getAttachments().size()).orElse(0);
    if (pictures == 0) {
      exchange.tell(Phrase.FORGOTTEN);
      return;
    }
    boolean isEmoji = kind == Kind.EMOJI;
    var lines = new ArrayList<Question.Line>();
    lines.add(
        new Question.Line(
            NAME,
            isEmoji ? Phrase.EMOJI_NAME_LABEL : Phrase.STICKER_NAME_LABEL,
            TextInputStyle.SHORT,
            MIN_NAME_CHARACTERS,
            isEmoji ? MAX_EMOJI_NAME_CHARACTERS : MAX_STICKER_NAME_CHARACTERS));
    if (pictures > 1) {
      lines.add(new Question.Line(NUMBER, Phrase.WHICH_PICTURE_LABEL, TextInputStyle.SHORT, 1, 1));
    }
    Question.open(
        exchange,
        new CustomId(name(), exchange.customId().subject(), ""),
        isEmoji ? Phrase.EMOJI_FORM : Phrase.STICKER_FORM,
        lines);
  }
}
