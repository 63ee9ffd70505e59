package dev.artishow.trainer.data.inspect;

import dev.artishow.config.text.Phrases;
import dev.artishow.trainer.data.DatasetInfo;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A summary as text for a terminal: one table below the other, counts aligned to the right. */
public final class SummaryTable {
  private static final int MAX_LANGUAGES = 12;

  private final StringBuilder text = new StringBuilder();
  private final Phrases phrases;

  private SummaryTable(Locale locale) {
    this.phrases = Phrases.of("dev.artishow.trainer.data.inspect.summary", locale);
  }

  /** Draws the tables, in French for those who speak it, else in English. */
  public static String of(DatasetSummary summary, Locale locale) {
    var table = new SummaryTable(locale);
    DatasetInfo info = summary.info();
    table.line(
        "%s", table.say("title", info.name(), info.pictures(), info.concepts(), info.dropped()));
    table.counts("sources", counts(summary.sources(), SourceSummary::pictures));
    table.counts("licenses", summary.licenses());
    table.counts("styles", summary.styles());
    table.counts("splits", summary.splits());
    table.counts("tones", summary.tones());
    table.counts("colors", summary.colors());
    table.counts("concepts", counts(summary.languages(), LanguageSummary::concepts), MAX_LANGUAGES);
    table.counts("dropped", counts(summary.dropped(), DroppedSummary::count));
    table.toneOrders(summary.toneOrders());
    return table.text.toString();
  }

  private static <A> Map<String, Long> counts(Map<String, A> summaries, Function<A, Long> count) {
    var counts = new LinkedHashMap<String, Long>();
    summaries.forEach((key, summary) -> counts.put(key, count.apply(summary)));
    return counts;
  }

  private void counts(String title, Map<String, Long> counts) {
    counts(title, counts, Integer.MAX_VALUE);
  }

  private void counts(String title, Map<String, Long> counts, int most) {
    heading(title);
    counts.entrySet().stream()
        .limit(most)
        .forEach(entry -> line("  %,8d  %s", entry.getValue(), entry.getKey()));
    if (counts.size() > most) {
      line("  %8s  %s", "", say("more", counts.size() - most));
    }
  }

  private void toneOrders(Map<String, ToneOrder> orders) {
    heading("darken");
    orders.forEach(
        (source, order) ->
            line("  %-20s %s", source, say("series", order.inOrder(), order.series())));
  }

  private void heading(String key) {
    line("");
    line("%s", say(key));
  }

  private String say(String key, Object... values) {
    return phrases.say(key, values);
  }

  private void line(String format, Object... values) {
    text.append(String.format(phrases.locale(), format, values)).append('\n');
  }
}
