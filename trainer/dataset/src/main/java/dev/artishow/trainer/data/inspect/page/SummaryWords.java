package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.html.PageWords;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page says, in English or in French, and how it writes numbers. */
final class SummaryWords extends PageWords {
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");
  private static final int THOUSAND = 1000;

  SummaryWords(Locale locale) {
    super("dev.artishow.trainer.data.inspect.page.page", locale);
  }

  /** What a value such as {@code tone.dark} is called; the value itself if nobody named it. */
  String name(String kind, String value) {
    return sayOr(kind + "." + value, value);
  }

  /** The same for several, joined by commas, with their counts where there is more than one. */
  String names(String kind, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                counts.size() == 1
                    ? name(kind, entry.getKey())
                    : "%s (%s)".formatted(name(kind, entry.getKey()), number(entry.getValue())))
        .collect(Collectors.joining(", "));
  }

  /** A language's name and tag. */
  String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(locale());
  }

  String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /** With one decimal: {@code 1.1}. */
  String decimal(double value) {
    return decimals(value, 1);
  }

  /** Of a whole; nothing of nothing is 0 %, and only the whole is 100 %. */
  String share(long part, long whole) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    double share = whole == 0 ? 0 : (double) part / whole;
    boolean nearAnEnd = (share > 0 && share < 0.1) || (share > 0.99 && share < 1);
    format.setMaximumFractionDigits(nearAnEnd ? 1 : 0);
    format.setRoundingMode(share > 0.99 ? RoundingMode.DOWN : RoundingMode.HALF_EVEN);
    return format.format(share);
  }

  /** In the unit that leaves 1–999. */
  String bytes(long bytes) {
    double value = (double) bytes;
    int unit = 0;
    while (value >= THOUSAND && unit < UNITS.size() - 1) {
      value /= THOUSAND;
      unit++;
    }
    return decimal(value) + "\u00a0" + name("unit", UNITS.get(unit));
  }
}
