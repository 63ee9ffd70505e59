package dev.artishow.trainer.data.caption;

import dev.artishow.trainer.data.raster.ColorName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says that a thing has colours, in English and in French. */
public final class ColorWords {
  private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");

  private ColorWords() {}

  /** Whether a name has no colour in it yet and is a noun that can bear one. */
  public static boolean fit(String name) {
    if (name.contains(":")) {
      return false;
    }
    Set<String> words =
        new HashSet<>(Arrays.asList(NOT_LETTERS.split(name.toLowerCase(Locale.ROOT))));
    return Arrays.stream(ColorName.values())
        .noneMatch(
            color ->
                words.contains(english(color))
                    || words.contains(frenchNoun(color))
                    || words.contains(frenchFeminine(color)));
  }

  /** The adjectives that go before an English noun: {@code red and white}. */
  public static String english(List<ColorName> colors) {
    return colors.stream().map(ColorWords::english).collect(Collectors.joining(" and "));
  }

  /**
   * Phrases that may follow a French noun whatever its gender: {@code en rouge et blanc}, {@code de
   * couleur rouge}.
   */
  public static List<String> french(List<ColorName> colors) {
    String nouns =
        "en " + colors.stream().map(ColorWords::frenchNoun).collect(Collectors.joining(" et "));
    if (colors.size() > 1) {
      return List.of(nouns);
    }
    return List.of(nouns, "de couleur " + frenchFeminine(colors.get(0)));
  }

  private static String english(ColorName color) {
    return color.key();
  }

  private static String frenchNoun(ColorName color) {
    return switch (color) {
      case BLACK -> "noir";
      case WHITE -> "blanc";
      case GRAY -> "gris";
      case RED -> "rouge";
      case ORANGE -> "orange";
      case YELLOW -> "jaune";
      case GREEN -> "vert";
      case TURQUOISE -> "turquoise";
      case BLUE -> "bleu";
      case PURPLE -> "violet";
      case PINK -> "rose";
      case BROWN -> "marron";
      case BEIGE -> "beige";
    };
  }

  private static String frenchFeminine(ColorName color) {
    return switch (color) {
      case BLACK -> "noire";
      case WHITE -> "blanche";
      case GRAY -> "grise";
      case GREEN -> "verte";
      case BLUE -> "bleue";
      case PURPLE -> "violette";
      default -> frenchNoun(color);
    };
  }
}
