package dev.artishow.trainer.data.inspect.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Counts as a table with a bar in each row, as long as the count is to the largest.
 *
 * @param caption heard but not seen
 * @param first the first column's head
 * @param numbers the other columns' heads
 */
record BarTable(String caption, String first, List<String> numbers, List<Row> rows) {

  /**
   * A row.
   *
   * @param head what the row's template makes its head of: a text, if it is not a special one
   * @param bars one, or several in a line
   * @param cells numbers as they are read
   */
  record Row(Object head, List<Bar> bars, List<String> cells) {}

  /**
   * A bar, which says nothing that is not said in numbers.
   *
   * @param kind its class in the style, or nothing
   * @param width for the style
   */
  record Bar(String kind, String width) {

    static Bar of(String kind, long part, long whole) {
      return new Bar(kind, percent(part, whole));
    }

    static List<Bar> one(long part, long whole) {
      return List.of(of("", part, whole));
    }

    /** For a style sheet, whatever the language: {@code 12.5%}. */
    private static String percent(long part, long whole) {
      return String.format(Locale.ROOT, "%.2f%%", whole == 0 ? 0 : 100.0 * part / whole);
    }
  }

  /**
   * A table of counts with their shares.
   *
   * @param what is counted, for the head of the first column and for the table's caption
   * @param name turns a key into what people call it
   * @param whole that the shares are of
   */
  static BarTable of(
      String what,
      Map<String, Long> counts,
      UnaryOperator<String> name,
      long whole,
      SummaryWords words) {
    long most = most(counts);
    List<Row> rows =
        counts.entrySet().stream()
            .map(
                entry ->
                    new Row(
                        name.apply(entry.getKey()),
                        Bar.one(entry.getValue(), most),
                        List.of(
                            words.number(entry.getValue()), words.share(entry.getValue(), whole))))
            .toList();
    return new BarTable(what, what, List.of(words.say("pictures"), words.say("share")), rows);
  }

  /** The largest count. */
  static long most(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
