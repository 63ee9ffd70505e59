package dev.artishow.trainer.library;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which keywords name something visible, and how well they name the things that have them. */
final class Keywords {
  private static final String ENGLISH = "en";
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

  /** Of all things. */
  Keywords(List<Concept> concepts, WordNet wordNet) {
    this.concepts = concepts;
    this.wordNet = wordNet;
    count();
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

  /** How well a keyword names its thing, 0 if not at all. */
  int weight(String keyword, Label label, String language) {
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

  private static String lower(String phrase) {
    return phrase.toLowerCase(Locale.ROOT);
  }
}
