package dev.artishow.trainer.live;

import dev.artishow.engine.energy.EnergyWords;
import dev.artishow.trainer.chart.BriefNumber;
import dev.artishow.trainer.html.PageWords;
import java.util.Locale;

/** What is said of a run, in French for those who speak it, else in English. */
final class LiveWords extends PageWords {
  private static final long MINUTE = 60; // in seconds
  private static final long HOUR = 60; // in minutes

  private final EnergyWords energy;

  LiveWords(Locale locale) {
    super("dev.artishow.trainer.live.live", locale);
    this.energy = new EnergyWords(locale);
  }

  /** A number of any size. */
  String number(double value) {
    return BriefNumber.of(value, locale());
  }

  /** A time in the units that people use: {@code 45 s}, {@code 20 min}, {@code 1 h 30 min}. */
  String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole == 0) {
      return "0";
    } else if (whole < MINUTE) {
      return say("duration.seconds", whole);
    }
    long minutes = Math.round(seconds / MINUTE);
    if (minutes < HOUR) {
      return say("duration.minutes", minutes);
    }
    return minutes % HOUR == 0
        ? say("duration.hours", minutes / HOUR)
        : say("duration.hours-minutes", minutes / HOUR, minutes % HOUR);
  }

  /** What the axis below a chart says. */
  String below(Look look) {
    return say(look.overTime() ? "below.time" : "below.steps");
  }

  String wattHours(double value) {
    return energy.amount(value);
  }

  /** What takes as much energy. */
  String like(double wattHours) {
    return energy.like(wattHours);
  }
}
