package dev.artishow.trainer.library.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of several things of a kind, as grammars make them: of the English head noun, of the French
 * noun and the adjective behind it. Names with other grammar have none.
 */
final class Plural {
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("man", "men"),
          Map.entry("woman", "women"),
          Map.entry("child", "children"),
          Map.entry("person", "people"),
          Map.entry("foot", "feet"),
          Map.entry("tooth", "teeth"),
          Map.entry("goose", "geese"),
          Map.entry("mouse", "mice"),
          Map.entry("ox", "oxen"),
          Map.entry("leaf", "leaves"),
          Map.entry("loaf", "loaves"),
          Map.entry("knife", "knives"),
          Map.entry("wolf", "wolves"),
          Map.entry("elf", "elves"),
          Map.entry("scarf", "scarves"),
          Map.entry("cactus", "cacti"),
          Map.entry("snowman", "snowmen"),
          Map.entry("potato", "potatoes"),
          Map.entry("tomato", "tomatoes"),
          Map.entry("mango", "mangoes"),
          Map.entry("hero", "heroes"));
  private static final Map<String, String> FRENCH =
      Map.of(
          "œil",
          "yeux",
          "travail",
          "travaux",
          "ciel",
          "cieux",
          "bijou",
          "bijoux",
          "chou",
          "choux",
          "genou",
          "genoux",
          "hibou",
          "hiboux",
          "pneu",
          "pneus",
          "festival",
          "festivals");
  private static final Set<String> FRENCH_LINKS =
      Set.of("de", "du", "des", "d’", "à", "au", "aux", "en", "sur", "avec", "sans", "et", "qui");
  private static final int MAX_WORDS = 3;

  private Plural() {}

  /** Of an English name of up to three words. */
  static Optional<String> english(String name) {
    String[] words = name.split(" ", -1);
    String last = words[words.length - 1];
    boolean isPlural = last.endsWith("s") && !last.endsWith("ss");
    if (!plain(name, words) || isPlural || words.length > MAX_WORDS) {
      return Optional.empty();
    }
    for (String word : words) {
      if (Set.of("of", "with", "and", "in", "on", "the", "to", "no").contains(word)) {
        return Optional.empty();
      }
    }
    words[words.length - 1] = english(last, last.toLowerCase(java.util.Locale.ROOT));
    return Optional.of(String.join(" ", words));
  }

  private static boolean plain(String name, String[] words) {
    return name.chars().allMatch(letter -> Character.isLetter(letter) || letter == ' ')
        && Arrays.stream(words).allMatch(word -> word.length() > 2);
  }

  private static String english(String word, String lower) {
    String irregular = ENGLISH.get(lower);
    if (irregular != null) {
      return irregular;
    }
    if (lower.endsWith("y") && "aeiou".indexOf(lower.charAt(lower.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hissing =
        lower.endsWith("s")
            || lower.endsWith("x")
            || lower.endsWith("z")
            || lower.endsWith("ch")
            || lower.endsWith("sh");
    return word + (hissing ? "es" : "s");
  }

  /** Of a French name: its noun and what agrees with it, up to the first word that links. */
  static Optional<String> french(String name) {
    String[] words = name.split(" ", -1);
    if (words.length > MAX_WORDS + 1 || !name.matches("[\\p{L} ’]+")) {
      return Optional.empty();
    }
    boolean linked = false;
    boolean changed = false;
    for (int i = 0; i < words.length; i++) {
      linked |= FRENCH_LINKS.contains(words[i]) || words[i].contains("’");
      if (!linked && words[i].length() > 2) {
        String plural = frenchWord(words[i]);
        changed |= !plural.equals(words[i]);
        words[i] = plural;
      }
    }
    return changed
        ? Optional.of(Arrays.stream(words).collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  private static String frenchWord(String word) {
    String irregular = FRENCH.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.endsWith("s") || word.endsWith("x") || word.endsWith("z")) {
      return word;
    }
    if (word.endsWith("al")) {
      return word.substring(0, word.length() - 1) + "ux";
    }
    return word + (word.endsWith("au") || word.endsWith("eu") ? "x" : "s");
  }
}
