package dev.artishow.trainer.data;

/**
 * How often a drawn caption says what. Each is a probability, 0–1, drawn apart from the others.
 *
 * @param keyword a keyword takes the name's place
 * @param furtherKeyword a keyword follows the name
 * @param article an English or French name is given its article, where that is known
 * @param color colours are told, where any stand out and the name does not tell them
 * @param tone skin tones are told, where there are any
 * @param style the style is told
 * @param ownWords the picture's own words are spoken, where it has any, in place of its concept's
 * @param phrase each further phrase of the picture's own words, set off by commas, is told
 */
public record CaptionOdds(
    double keyword,
    double furtherKeyword,
    double article,
    double color,
    double tone,
    double style,
    double ownWords,
    double phrase) {

  /** Mostly names, as members type them. */
  public static final CaptionOdds USUAL = new CaptionOdds(0.1, 0.15, 0.4, 0.3, 0.8, 0.4, 1, 1);

  /** Names, tones and styles and nothing else: the same caption every time. */
  public static final CaptionOdds PLAIN = new CaptionOdds(0, 0, 0, 0, 1, 1, 1, 1);

  public CaptionOdds {
    requireProbability("keyword", keyword);
    requireProbability("furtherKeyword", furtherKeyword);
    requireProbability("article", article);
    requireProbability("color", color);
    requireProbability("tone", tone);
    requireProbability("style", style);
    requireProbability("ownWords", ownWords);
    requireProbability("phrase", phrase);
  }

  /** The same, but that no style is told. */
  public CaptionOdds withoutStyle() {
    return new CaptionOdds(keyword, furtherKeyword, article, color, tone, 0, ownWords, phrase);
  }

  private static void requireProbability(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s must be 0–1, was %s".formatted(name, value));
    }
  }
}
