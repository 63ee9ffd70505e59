package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.text.Phrase;
import java.util.List;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;

/** A button on a case's card that asks for a line before anything is done. */
public final class CaseQuestion implements Feature.Control {
  static final String FIELD = "answer";

  private static final int MAX_ANSWER_CHARACTERS = 300;

  private final String name;
  private final Phrase title;
  private final Phrase question;

  public CaseQuestion(String name, Phrase title, Phrase question) {
    this.name = name;
    this.title = title;
    this.question = question;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Access access() {
    return Access.MODERATOR;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.AT_ONCE;
  }

  @Override
  public void serve(Exchange exchange) {
    Question.open(
        exchange,
        new CustomId(name, exchange.customId().subject(), ""),
        title,
        List.of(
            new Question.Line(FIELD, question, TextInputStyle.SHORT, 1, MAX_ANSWER_CHARACTERS)));
  }
}
