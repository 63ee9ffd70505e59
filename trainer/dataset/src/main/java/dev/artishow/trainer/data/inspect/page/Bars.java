package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.html.Html;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Counts as a table with a bar in each row, as long as the count is to the largest. */
final class Bars {
  private final Html html;
  private final SummaryWords words;

  Bars(Html html, SummaryWords words) {
    this.html = html;
    this.words = words;
  }

  /**
   * A table of counts with their shares.
   *
   * @param what is counted, for the head of the first column and for the table's caption
   * @param name turns a key into what people call it
   * @param whole that the shares are of
   */
  void table(String what, Map<String, Long> counts, UnaryOperator<String> name, long whole) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    head(what, what, words.say("pictures"), words.say("share"));
    counts.forEach(
        (key, count) -> {
          html.open("tr").open("th", "scope", "row").text(name.apply(key));
          bar(count, most);
          html.close();
          number(words.number(count));
          number(words.share(count, whole));
          html.close();
        });
    end();
  }

  /** Opens a table: its caption, heard but not seen, and the heads of its columns. */
  void head(String caption, String first, String... numbers) {
    html.open("table", "class", "bars").element("caption", caption, "class", "heard");
    html.open("thead").open("tr").element("th", first, "scope", "col");
    for (String number : numbers) {
      html.element("th", number, "scope", "col", "class", "number");
    }
    html.close().close().open("tbody");
  }

  /** Closes what {@link #head} opened. */
  void end() {
    html.close().close();
  }

  void number(String text) {
    html.element("td", text, "class", "number");
  }

  /** A bar, which says nothing that is not said in numbers. */
  void bar(long count, long most) {
    html.open("span", "class", "bar", "aria-hidden", "true");
    html.open("span", "style", "width:" + percent(count, most)).close().close();
  }

  /** For a style sheet, whatever the language: {@code 12.5%}. */
  static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.2f%%", whole == 0 ? 0 : 100.0 * part / whole);
  }
}
