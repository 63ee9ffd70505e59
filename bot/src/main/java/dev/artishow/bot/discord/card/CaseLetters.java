package dev.artishow.bot.discord.card;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.send.Letters;
import dev.artishow.bot.review.CaseView;
import dev.artishow.bot.text.Language;
import java.util.Optional;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What is said of cases. A delivery's subject is the case's id and, after a dot, the occasion: one
 * case may be shown and decided twice.
 */
public final class CaseLetters implements Letters {
  private final BiFunction<Long, String, Optional<CaseView>> cases;
  private final BiFunction<Language, CaseView, MessageCreateBuilder> writer;
  private final Language language;

  /**
   * @param cases by server and id
   * @param language of what is for nobody in particular
   */
  public CaseLetters(
      BiFunction<Long, String, Optional<CaseView>> cases,
      BiFunction<Language, CaseView, MessageCreateBuilder> writer,
      Language language) {
    this.cases = cases;
    this.writer = writer;
    this.language = language;
  }

  private static String caseId(Delivery delivery) {
    return delivery.subject().replaceFirst("\\..*", "");
  }

  @Override
  public Optional<MessageCreateData> write(Delivery delivery, Route route) {
    return cases
        .apply(delivery.address().guildId(), caseId(delivery))
        .map(view -> writer.apply(language(delivery, view), view).build());
  }

  private Language language(Delivery delivery, CaseView view) {
    return delivery.kind() == Delivery.Kind.DECISION
        ? view.job().map(found -> found.job().requester().language()).orElse(language)
        : language;
  }

  @Override
  public Optional<MessageCreateData> writeWithoutFiles(Delivery delivery, Route route) {
    return Optional.empty();
  }

  @Override
  public String mark(Delivery delivery) {
    return CaseCard.mark(caseId(delivery));
  }
}
