package dev.artishow.trainer.data.inspect;

import java.util.Locale;
import java.util.Map;

/** A summary as text for a terminal: one table below the other, counts aligned to the right. */
public final class SummaryTable {
  private static final int MOST_LANGUAGES = 12;

  private SummaryTable() {}

  /** Draws the tables, in English. */
  public static String of(DatasetSummary summary) {
    var text = new StringBuilder();
    line(
        text,
        "%s: %,d pictures of %,d concepts, %,d left out",
        summary.info().name(),
        summary.info().pictures(),
        summary.info().concepts(),
        summary.info().dropped());
    table(text, "source", summary.sources(), Integer.MAX_VALUE);
    table(text, "licence", summary.licenses(), Integer.MAX_VALUE);
    table(text, "style", summary.styles(), Integer.MAX_VALUE);
    table(text, "split", summary.splits(), Integer.MAX_VALUE);
    table(text, "skin tone", summary.tones(), Integer.MAX_VALUE);
    table(text, "dominant colour", summary.colors(), Integer.MAX_VALUE);
    table(text, "concepts named in", summary.concepts(), MOST_LANGUAGES);
    table(text, "left out because", summary.dropped(), Integer.MAX_VALUE);
    line(text, "");
    line(text, "skin tones that darken from tone to tone");
    summary
        .toneOrders()
        .forEach(
            (source, order) ->
                line(text, "  %-20s %,6d of %,d series", source, order.inOrder(), order.series()));
    return text.toString();
  }

  private static void table(StringBuilder text, String title, Map<String, Long> counts, int most) {
    line(text, "");
    line(text, "%s", title);
    counts.entrySet().stream()
        .limit(most)
        .forEach(entry -> line(text, "  %,8d  %s", entry.getValue(), entry.getKey()));
    if (counts.size() > most) {
      line(text, "  %8s  and %d more", "", counts.size() - most);
    }
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
