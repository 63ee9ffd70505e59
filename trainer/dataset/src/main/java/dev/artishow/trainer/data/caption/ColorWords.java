package dev.artishow.trainer.data.caption;

import dev.artishow.engine.color.ColorName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that a thing has colours, in English and in French. */
public final class ColorWords {
  private static final String ENGLISH = "en";
  private static final String FRENCH = "fr";

  /** The languages in which colours are joined to a name. */
  public static final List<String> JOINING = List.of(ENGLISH, FRENCH);

  private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");

  private static final Set<String> WORDS =
      Arrays.stream(ColorName.values())
          .flatMap(color -> Stream.of(english(color), frenchNoun(color), frenchFeminine(color)))
          .collect(Collectors.toUnmodifiableSet());

  private ColorWords() {}

  /** Whether a name has no colour in it yet and is a noun that can bear one. */
  public static boolean fit(String name) {
    if (name.contains(":")) {
      return false;
    }
    for (String word : NOT_LETTERS.split(name.toLowerCase(Locale.ROOT), 0)) {
      if (WORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The key of the concept that says what a colour is called: {@code color:red}. */
  public static String concept(ColorName color) {
    return "color:" + color.key();
  }

  /** Whether colours are joined to a name in this language; elsewhere they follow it as words. */
  public static boolean joins(String language) {
    return JOINING.contains(language);
  }

  /**
   * The ways to say that a thing has colours.
   *
   * @param language one that {@link #joins}
   */
  public static List<String> phrases(String name, List<ColorName> colors, String language) {
    return switch (language) {
      case ENGLISH -> List.of(english(colors) + " " + name);
      case FRENCH -> french(colors).stream().map(phrase -> name + " " + phrase).toList();
      default ->
          throw new IllegalArgumentException("no colours are joined to names in " + language);
    };
  }

  /** The adjectives that go before an English noun: {@code red and white}. */
  private static String english(List<ColorName> colors) {
    return colors.stream().map(ColorWords::english).collect(Collectors.joining(" and "));
  }

  /**
   * Phrases that may follow a French noun whatever its gender: {@code en rouge et blanc}, {@code de
   * couleur rouge}.
   */
  private static List<String> french(List<ColorName> colors) {
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
