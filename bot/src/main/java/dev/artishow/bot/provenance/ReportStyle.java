package dev.artishow.bot.provenance;

import java.time.Instant;

/** How a report shows what is not its own words. */
public interface ReportStyle {
  /** What somebody else wrote, so that it can do no harm where it is shown. */
  String quoted(String foreign);

  /** A time. */
  String time(Instant time);
}
