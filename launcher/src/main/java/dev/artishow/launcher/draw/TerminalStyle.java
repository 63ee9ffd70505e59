package dev.artishow.launcher.draw;

import dev.artishow.bot.provenance.ReportStyle;
import dev.artishow.bot.text.CleanText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Reports on a terminal, which no control character of a stranger's reaches. */
record TerminalStyle(Locale locale) implements ReportStyle {

  @Override
  public String quoted(String foreign) {
    return CleanText.of(foreign).replaceAll("\\s+", " ");
  }

  @Override
  public String time(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC)
            .format(time)
        + " UTC";
  }
}
