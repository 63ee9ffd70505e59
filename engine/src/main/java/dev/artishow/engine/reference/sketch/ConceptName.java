package dev.artishow.engine.reference.sketch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The English words of a concept's key: those of a {@code word:} itself, and the Unicode names of
 * an emoji's code points.
 *
 * @param codePoints none of a word
 * @param words in lower case
 */
record ConceptName(List<Integer> codePoints, List<String> words) {
  private static final String WORD = "word:";
  private static final int HEXADECIMAL = 16;

  /** What sequences are made with: a joiner, a selector, and the signs of women and men. */
  private static final Set<Integer> JOINING = Set.of(0x200d, 0xfe0f, 0x2640, 0x2642);

  static ConceptName of(String concept) {
    if (!concept.matches("\\p{XDigit}{2,6}(-\\p{XDigit}{2,6})*")) {
      String word = concept.startsWith(WORD) ? concept.substring(WORD.length()) : concept;
      return new ConceptName(List.of(), words(word).toList());
    }
    List<Integer> codePoints =
        Arrays.stream(concept.split("-", -1))
            .map(hex -> Integer.parseInt(hex, HEXADECIMAL))
            .filter(
                codePoint -> Character.isValidCodePoint(codePoint) && !JOINING.contains(codePoint))
            .toList();
    return new ConceptName(codePoints, codePoints.stream().flatMap(ConceptName::names).toList());
  }

  /** None of what came into Unicode after this Java. */
  private static Stream<String> names(Integer codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? Stream.empty() : words(name);
  }

  private static Stream<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty());
  }

  /** The word that says what it is: in English the last, of a sequence that of its first. */
  String head() {
    List<String> first = codePoints.isEmpty() ? words : names(codePoints.get(0)).toList();
    return first.isEmpty() ? "" : first.get(first.size() - 1);
  }

  /** Whether it is an emoji whose name this Java does not know. */
  boolean isUnknown() {
    return !codePoints.isEmpty() && words.isEmpty();
  }
}
