package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** What the page says, in English or in French, and how it writes figures. */
final class Words {
  private static final Set<String> BY_LANGUAGE =
      Set.of(
          "r-precision",
          "r-precision-held-out",
          "color-accuracy",
          "color-accuracy-held-out",
          "color-choice");

  private static final double THOUSAND = 1000;

  private final ResourceBundle bundle;
  private final Locale locale;

  Words(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    this.locale = french || english ? locale : Locale.ENGLISH;
    this.bundle =
        ResourceBundle.getBundle(
            "dev.artishow.trainer.evaluate.page.page", this.locale, noFallback);
  }

  Locale locale() {
    return locale;
  }

  /** A text with its arguments filled in. */
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** A text, if there is one of this key; else the other. */
  String sayOr(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }

  /** What a figure's variant is called. */
  String variant(String name, String variant) {
    if (BY_LANGUAGE.contains(name)) {
      return Locale.forLanguageTag(variant).getDisplayName(locale);
    }
    return sayOr("variant." + variant, variant);
  }

  /** A value in its unit. */
  String value(Figure.Unit unit, double value) {
    return switch (unit) {
      case SHARE -> say("unit.share", decimals(100 * value, Math.abs(value) < 0.1 ? 1 : 0));
      case NUMBER -> decimals(value, 4);
      case THOUSANDTHS -> decimals(THOUSAND * value, 1);
      case MILLISECONDS -> say("unit.milliseconds", decimals(value, value < 10 ? 1 : 0));
      case WATT_HOURS -> say("unit.milliwatt-hours", decimals(THOUSAND * value, 3));
    };
  }

  /** The interval of an estimate, or nothing where it has none. */
  String interval(Figure.Unit unit, Estimate estimate) {
    if (estimate.low() == estimate.high()) {
      return "";
    }
    return say("interval", value(unit, estimate.low()), value(unit, estimate.high()));
  }

  String decimals(double value, int most) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(most);
    return format.format(value);
  }
}
