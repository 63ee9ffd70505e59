package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.html.PageWords;
import java.util.Locale;
import java.util.Set;

/** What is said of an evaluation, in English or in French, and how figures are written. */
public final class Words extends PageWords {
  private static final Set<String> BY_LANGUAGE =
      Set.of(
          "r-precision",
          "r-precision-held-out",
          "color-accuracy",
          "color-accuracy-held-out",
          "choice-color",
          "choice-count",
          "choice-style",
          "retrieval",
          "retrieval-slip",
          "retrieval-new",
          "color-told");

  private static final double THOUSAND = 1000;

  /** Words in French for those who speak it, else in English. */
  public Words(Locale locale) {
    super("dev.artishow.trainer.evaluate.page.page", locale);
  }

  /** What a figure is called, with its variant. */
  public String name(Figure figure) {
    String name = label(figure.name());
    return figure.variant().isEmpty()
        ? name
        : say("named", name, variant(figure.name(), figure.variant()));
  }

  /** What figures of this name are called, whatever their variant. */
  public String label(String name) {
    return say("figure." + name);
  }

  /** A figure's value. */
  public String value(Figure figure) {
    return value(figure.unit(), figure.estimate().value());
  }

  /** A figure's interval, or nothing where it has none. */
  public String interval(Figure figure) {
    return interval(figure.unit(), figure.estimate());
  }

  /** What a figure's variant is called. */
  String variant(String name, String variant) {
    if (BY_LANGUAGE.contains(name)) {
      return Locale.forLanguageTag(variant).getDisplayName(locale());
    }
    return variant(variant);
  }

  /** What a variant is called that is no language. */
  public String variant(String variant) {
    return sayOr("variant." + variant, variant);
  }

  /** A value in its unit. */
  public String value(Figure.Unit unit, double value) {
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
}
