package dev.artishow.engine.energy;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.EnergyEstimate;
import java.util.Locale;
import java.util.Optional;

/** Energy in plain words, in English or in French: how much, how it is known, and like what. */
public final class EnergyWords {
  private static final double LAMP_WATTS = 9;

  /** A litre from 15 to 100 °C at 4186 J a degree, in a kettle that wastes a tenth. */
  private static final double LITRE_BOILED_WATT_HOURS = 4186 * 85 / 0.9 / 3600;

  private static final double THOUSAND = 1000;
  private static final double MINUTES_PER_HOUR = 60;

  private final Phrases phrases;

  /** Words in French for those who speak it, else in English. */
  public EnergyWords(Locale locale) {
    this.phrases = Phrases.of("dev.artishow.engine.energy.words", locale);
  }

  /**
   * All there is to say: the energy, its uncertainty and method, what it is like, and where the
   * grid is known the CO₂ with country and year.
   */
  public String describe(EnergyEstimate energy, Optional<EnergyConfig.Grid> grid) {
    String known =
        phrases.say(
            "known",
            amount(energy.wattHours()),
            phrases.decimals(100 * energy.relativeUncertainty(), 0),
            energy.method(),
            like(energy.wattHours()));
    return known + grid.map(where -> carbon(energy, where)).orElse("");
  }

  /** {@code 12 mWh}, {@code 49.6 Wh}, {@code 1.2 kWh}. */
  public String amount(double wattHours) {
    if (wattHours >= THOUSAND) {
      return phrases.say("kWh", significant(wattHours / THOUSAND));
    }
    return wattHours >= 1
        ? phrases.say("Wh", significant(wattHours))
        : phrases.say("mWh", significant(wattHours * THOUSAND));
  }

  /** What takes as much: a lamp for a while, from 100 Wh on boiling water. */
  public String like(double wattHours) {
    if (wattHours >= 100) {
      return phrases.say("kettle", significant(wattHours / LITRE_BOILED_WATT_HOURS));
    }
    double hours = wattHours / LAMP_WATTS;
    if (hours < 1 / MINUTES_PER_HOUR) {
      return phrases.say("lamp.seconds", significant(hours * MINUTES_PER_HOUR * 60));
    }
    if (hours < 2) {
      return phrases.say("lamp.minutes", significant(hours * MINUTES_PER_HOUR));
    }
    return phrases.say("lamp.hours", significant(hours));
  }

  private String carbon(EnergyEstimate energy, EnergyConfig.Grid grid) {
    return phrases.say(
        "carbon",
        significant(energy.wattHours() / THOUSAND * grid.gramsPerKwh()),
        grid.country(),
        Integer.toString(grid.year()),
        phrases.decimals(grid.gramsPerKwh(), 0),
        grid.source());
  }

  private String significant(double value) {
    return phrases.decimals(value, value < 1 ? 2 : value < 10 ? 1 : 0);
  }
}
