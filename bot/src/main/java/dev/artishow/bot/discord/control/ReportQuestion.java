package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.ISnowflake;

/** Asks what is wrong with a picture, so that moderators are told. */
public final class ReportQuestion {
  static final String REPORT = "report";
  static final String REASON = "reason";
  private static final int MIN_REASON_CHARACTERS = 3;
  private static final int MAX_REASON_CHARACTERS = 500;

  private ReportQuestion() {}

  /** Under a picture. */
  public static Feature button() {
    return new FormButton(REPORT, Access.MEMBER, ReportQuestion::open);
  }

  /** In the menu of a message. */
  public static Feature menu(Texts texts) {
    return new PictureMenu(
        "menu.report-picture", texts, Acknowledgement.AT_ONCE, ReportQuestion::open);
  }

  private static void open(Exchange exchange) {
    Optional<JobId> job = exchange.pictured();
    if (job.isEmpty()) {
      exchange.tell(Phrase.NO_PICTURE_OF_MINE);
      return;
    }
    long messageId = exchange.message().map(ISnowflake::getIdLong).orElseThrow();
    Question.open(
        exchange,
        CustomId.of(REPORT, job.get(), messageId),
        Phrase.REPORT_FORM,
        List.of(
            new Question.Line(
                REASON,
                Phrase.REPORT_QUESTION,
                TextInputStyle.PARAGRAPH,
                MIN_REASON_CHARACTERS,
                MAX_REASON_CHARACTERS)));
  }
}
