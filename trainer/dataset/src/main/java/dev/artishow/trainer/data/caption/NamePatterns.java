package dev.artishow.trainer.data.caption;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a language puts names of several words together, learnt from pairs of names: {@code {} face}
 * is {@code tête de {}}, {@code red {}} is {@code {} rouge}. Only patterns that hold nearly always
 * are used, and a name is composed only if the pattern of its one part and that of its other part
 * agree. Where an adjective changes with its noun, or a noun melts into a compound, patterns
 * contradict each other and nothing is composed.
 */
final class NamePatterns {
  private static final String SLOT = "{}";
  private static final int MIN_SUPPORT = 2;
  private static final double MIN_SHARE = 0.8;
  private static final String VOWELS = "aeiouhœæ";

  /**
   * An English pattern.
   *
   * @param slotFirst whether the slot stands in front
   * @param rest its other words
   * @param vowel whether the word for the slot begins like a vowel in the other language, before
   *     which French and Italian elide
   */
  private record Pattern(boolean slotFirst, String rest, boolean vowel) {}

  private record Cut(boolean slotFirst, String rest, String slot) {}

  private final Map<Pattern, Map<String, Integer>> seen = new HashMap<>();
  private final Function<String, Optional<String>> words;

  /**
   * Patterns over a lexicon.
   *
   * @param words translates the parts of a name, each in lower case
   */
  NamePatterns(Function<String, Optional<String>> words) {
    this.words = words;
  }

  /** Learns from one thing's two names. */
  void add(String english, String other) {
    for (Cut cut : cuts(english)) {
      words
          .apply(cut.slot())
          .ifPresent(
              word ->
                  seen.computeIfAbsent(pattern(cut, word), unused -> new HashMap<>())
                      .merge(slotted(other, word), 1, Integer::sum));
    }
  }

  /** Composes a name of two words or more, if its patterns leave no doubt. */
  Optional<String> compose(String english) {
    Set<String> composed = new HashSet<>();
    Set<Boolean> ends = new HashSet<>();
    for (Cut cut : cuts(english)) {
      Optional<String> word = words.apply(cut.slot());
      Optional<String> sure = word.flatMap(known -> sure(pattern(cut, known)));
      if (word.isPresent() && sure.isPresent()) {
        composed.add(sure.get().replace(SLOT, word.get()));
        ends.add(cut.slotFirst());
      }
    }
    return composed.size() == 1 && ends.size() == 2
        ? Optional.of(composed.iterator().next())
        : Optional.empty();
  }

  private static Pattern pattern(Cut cut, String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return new Pattern(cut.slotFirst(), cut.rest(), VOWELS.indexOf(plain.charAt(0)) >= 0);
  }

  /** The pattern's form that nearly all examples have; one without slot is never sure. */
  private Optional<String> sure(Pattern pattern) {
    Map<String, Integer> forms = seen.getOrDefault(pattern, Map.of());
    int all = forms.values().stream().mapToInt(Integer::intValue).sum();
    return forms.entrySet().stream()
        .filter(form -> form.getKey().contains(SLOT))
        .filter(form -> form.getValue() >= MIN_SUPPORT)
        .filter(form -> form.getValue() >= MIN_SHARE * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static List<Cut> cuts(String english) {
    List<String> parts = List.of(english.split(" "));
    var cuts = new ArrayList<Cut>();
    for (int i = 1; i < parts.size(); i++) {
      String front = String.join(" ", parts.subList(0, i));
      String back = String.join(" ", parts.subList(i, parts.size()));
      cuts.add(new Cut(true, back, front));
      cuts.add(new Cut(false, front, back));
    }
    return cuts;
  }

  /** The name with a slot in place of the word, where that stands in it once; else as it is. */
  private static String slotted(String name, String word) {
    String padded = " " + name.replace("’", "’ ") + " ";
    String sought = " " + word + " ";
    int place = padded.toLowerCase(Locale.ROOT).indexOf(sought.toLowerCase(Locale.ROOT));
    boolean once =
        place >= 0
            && padded.toLowerCase(Locale.ROOT).lastIndexOf(sought.toLowerCase(Locale.ROOT)) == place
            && padded.length() > sought.length();
    if (!once) {
      return name;
    }
    return (padded.substring(0, place)
            + " "
            + SLOT
            + " "
            + padded.substring(place + sought.length()))
        .strip()
        .replace("’ ", "’");
  }
}
