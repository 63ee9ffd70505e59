package dev.artishow.trainer.library;

import dev.artishow.engine.reference.find.Called;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.scene.CommonNames;
import dev.artishow.trainer.data.scene.CommonNames.CommonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a library's things are called and how well each phrase names its thing: names first, then
 * everyday words, then those keywords that name something visible.
 */
final class LibraryNames {
  private static final String ENGLISH = "en";
  private static final String ANY = "und";
  private static final int COMMON = 99;
  private static final int COMMON_OF_KIND = 70;
  private static final int IN_NAME = 50;
  private static final int KEYWORD = 30;

  /** A keyword of more things says too little, unless it is in the thing's name. */
  private static final int MAX_THINGS = 10;

  /** Dice's coefficient from which on words of two languages are taken to mean the same. */
  private static final double MIN_ALIKE = 0.6;

  /** Words of one language that are said of fewer things are not compared: any word is near. */
  private static final int MIN_THINGS = 2;

  private final List<Concept> concepts;
  private final WordNet wordNet;
  private final Map<String, Map<String, Set<Integer>>> uses = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Called> called = new ArrayList<>();

  private LibraryNames(List<Concept> concepts, WordNet wordNet) {
    this.concepts = concepts;
    this.wordNet = wordNet;
    for (Concept concept : concepts) {
      names.put(concept.key(), concept.in(ENGLISH).map(label -> lower(label.name())).orElse(""));
    }
  }

  /** All phrases of some concepts. */
  static List<Called> of(List<Concept> concepts, WordNet wordNet) {
    var naming = new LibraryNames(concepts, wordNet);
    naming.count();
    for (Concept concept : concepts) {
      naming.name(concept);
    }
    naming.commonNames();
    return naming.called;
  }

  /** Notes which things each phrase of a language is said of. */
  private void count() {
    for (int i = 0; i < concepts.size(); i++) {
      for (Map.Entry<String, Label> label : concepts.get(i).labels().entrySet()) {
        Map<String, Set<Integer>> phrases =
            uses.computeIfAbsent(label.getKey(), unused -> new HashMap<>());
        phrases.computeIfAbsent(lower(label.getValue().name()), unused -> new HashSet<>()).add(i);
        for (String keyword : label.getValue().keywords()) {
          phrases.computeIfAbsent(lower(keyword), unused -> new HashSet<>()).add(i);
        }
      }
    }
  }

  private void name(Concept concept) {
    emoji(concept.key());
    for (Map.Entry<String, Label> entry : concept.labels().entrySet()) {
      String language = entry.getKey();
      Label label = entry.getValue();
      if (label.origin().startsWith("cldr") || namesAThing(label.name(), language)) {
        add(concept, language, label.name(), Called.NAME);
      }
      for (String keyword : label.keywords()) {
        int weight = weight(keyword, label, language);
        if (weight > 0) {
          add(concept, language, keyword, weight);
        }
      }
    }
  }

  /** An emoji is its own name. */
  private void emoji(String key) {
    if (Arrays.stream(key.split("-", -1)).allMatch(CodePoints::isHex)) {
      var emoji = new StringBuilder();
      for (String point : key.split("-", -1)) {
        emoji.appendCodePoint(Integer.parseInt(point, 16));
      }
      called.add(new Called(key, ANY, emoji.toString(), Called.NAME));
    }
  }

  private void add(Concept concept, String language, String phrase, int weight) {
    called.add(new Called(concept.key(), language, phrase, weight));
  }

  /** Whether the name that an icon's maker gave it is that of a thing; several words mostly are. */
  private boolean namesAThing(String name, String language) {
    String lower = lower(name);
    return !language.equals(ENGLISH)
        || lower.contains(" ")
        || !wordNet.has(lower)
        || wordNet.isVisible(lower);
  }

  private int weight(String keyword, Label label, String language) {
    String lower = lower(keyword);
    if (!isVisible(lower, language)) {
      return 0;
    }
    boolean inName = (" " + lower(label.name()) + " ").contains(" " + lower + " ");
    if (inName) {
      return IN_NAME;
    }
    return said(lower, language).size() <= MAX_THINGS ? KEYWORD : 0;
  }

  private Set<Integer> said(String phrase, String language) {
    return uses.getOrDefault(language, Map.of()).getOrDefault(phrase, Set.of());
  }

  /** Whether a phrase means something visible: no idea is said of more of the same things. */
  private boolean isVisible(String phrase, String language) {
    if (language.equals(ENGLISH)) {
      return wordNet.isVisible(phrase);
    }
    Set<Integer> things = said(phrase, language);
    if (things.size() < MIN_THINGS) {
      return false;
    }
    Map<String, Integer> together = new TreeMap<>();
    for (int thing : things) {
      concepts.get(thing).in(ENGLISH).ifPresent(label -> count(label, together));
    }
    double visible = 0;
    double invisible = 0;
    for (Map.Entry<String, Integer> entry : together.entrySet()) {
      double alike =
          2.0 * entry.getValue() / (things.size() + said(entry.getKey(), ENGLISH).size());
      if (wordNet.isVisible(entry.getKey())) {
        visible = Math.max(visible, alike);
      } else if (wordNet.has(entry.getKey())) {
        invisible = Math.max(invisible, alike);
      }
    }
    return visible >= MIN_ALIKE && visible > invisible;
  }

  private static void count(Label label, Map<String, Integer> together) {
    together.merge(lower(label.name()), 1, Integer::sum);
    label.keywords().forEach(keyword -> together.merge(lower(keyword), 1, Integer::sum));
  }

  private void commonNames() {
    for (CommonName common : CommonNames.all()) {
      var shown = new ArrayList<>(common.concepts());
      shown.add(Concept.keyOf(common.english().get(0)));
      shown.removeIf(concept -> !names.containsKey(concept));
      shown.sort(Comparator.comparing(concept -> !isNamed(concept, common.english())));
      for (int i = 0; i < shown.size(); i++) {
        int weight = i == 0 ? COMMON : COMMON_OF_KIND;
        common(shown.get(i), ENGLISH, common.english(), weight);
        common(shown.get(i), "fr", common.french(), weight);
      }
    }
  }

  /** Whether a thing's own name is one of some phrases: a dog is meant by dogs before its face. */
  private boolean isNamed(String concept, Collection<String> phrases) {
    String name = names.getOrDefault(concept, "");
    return phrases.stream().anyMatch(phrase -> lower(phrase).equals(name));
  }

  private void common(String concept, String language, Collection<String> phrases, int weight) {
    phrases.forEach(phrase -> called.add(new Called(concept, language, phrase, weight)));
  }

  private static String lower(String phrase) {
    return phrase.toLowerCase(Locale.ROOT);
  }
}
