package dev.artishow.trainer.text;

import static dev.artishow.engine.color.ColorName.BLACK;
import static dev.artishow.engine.color.ColorName.BLUE;
import static dev.artishow.engine.color.ColorName.BROWN;
import static dev.artishow.engine.color.ColorName.GRAY;
import static dev.artishow.engine.color.ColorName.GREEN;
import static dev.artishow.engine.color.ColorName.PINK;
import static dev.artishow.engine.color.ColorName.PURPLE;
import static dev.artishow.engine.color.ColorName.RED;
import static dev.artishow.engine.color.ColorName.WHITE;
import static dev.artishow.engine.color.ColorName.YELLOW;
import static java.util.Map.entry;

import dev.artishow.engine.color.ColorName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An English or French adjective of colour as it agrees with its noun. Words that are things as
 * well, such as orange and rose, are left out.
 *
 * @param alike number of the group whose words can stand in each other's place
 */
record ColorForm(ColorName color, int alike, String word) {
  private static final List<ColorName> ENGLISH =
      List.of(BLACK, WHITE, GRAY, RED, YELLOW, GREEN, BLUE, PURPLE, PINK, BROWN);

  private static final List<Map<ColorName, String>> FRENCH =
      List.of(
          Map.ofEntries(
              entry(BLACK, "noir"),
              entry(WHITE, "blanc"),
              entry(GRAY, "gris"),
              entry(GREEN, "vert"),
              entry(BLUE, "bleu"),
              entry(PURPLE, "violet")),
          Map.ofEntries(
              entry(BLACK, "noire"),
              entry(WHITE, "blanche"),
              entry(GRAY, "grise"),
              entry(GREEN, "verte"),
              entry(BLUE, "bleue"),
              entry(PURPLE, "violette")),
          Map.of(BLACK, "noirs", WHITE, "blancs", GREEN, "verts", BLUE, "bleus", PURPLE, "violets"),
          Map.of(
              BLACK, "noires",
              WHITE, "blanches",
              GRAY, "grises",
              GREEN, "vertes",
              BLUE, "bleues",
              PURPLE, "violettes"),
          Map.of(RED, "rouge", YELLOW, "jaune"),
          Map.of(RED, "rouges", YELLOW, "jaunes"));

  private static final Map<String, ColorForm> BY_WORD = byWord();

  private static Map<String, ColorForm> byWord() {
    var forms = new HashMap<String, ColorForm>();
    ENGLISH.forEach(color -> forms.put(color.key(), new ColorForm(color, 0, color.key())));
    for (int i = 0; i < FRENCH.size(); i++) {
      int alike = i + 1;
      FRENCH.get(i).forEach((color, word) -> forms.put(word, new ColorForm(color, alike, word)));
    }
    return Map.copyOf(forms);
  }

  /** The form that a word is, if it is one. */
  static Optional<ColorForm> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
  }

  /** The words that can stand in its place and say another colour, in a fixed order. */
  List<ColorForm> others() {
    return BY_WORD.values().stream()
        .filter(form -> form.alike == alike && form.color != color)
        .sorted((one, other) -> one.color.compareTo(other.color))
        .toList();
  }
}
