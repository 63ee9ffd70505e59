package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps the words for held-out concepts out of captions that are learnt from: a wolf that is held
 * out is no keyword of the fox either.
 */
final class LeakGuard {
  private final Splits splits;
  private final Map<String, Set<String>> heldOutNames = new HashMap<>();

  LeakGuard(Splits splits, List<Concept> concepts) {
    this.splits = splits;
    for (Concept concept : concepts) {
      if (splits.holdsOut(concept.key())) {
        concept
            .labels()
            .forEach(
                (language, label) ->
                    heldOutNames
                        .computeIfAbsent(language, unused -> new HashSet<>())
                        .add(folded(label.name())));
      }
    }
  }

  /** The concepts without words that give a held-out one away; those are listed. */
  List<Concept> guarded(List<Concept> concepts, DatasetWriter writer) throws IOException {
    var guarded = new ArrayList<Concept>();
    for (Concept concept : concepts) {
      guarded.add(splits.holdsOut(concept.key()) ? concept : guarded(concept, writer));
    }
    return guarded;
  }

  private Concept guarded(Concept concept, DatasetWriter writer) throws IOException {
    var labels = new TreeMap<String, Label>();
    for (Map.Entry<String, Label> entry : concept.labels().entrySet()) {
      Label label = entry.getValue();
      String what = "%s in %s: ".formatted(concept.key(), entry.getKey());
      if (allowed(entry.getKey(), label.name(), what, writer)) {
        var keywords = new ArrayList<String>();
        for (String keyword : label.keywords()) {
          if (allowed(entry.getKey(), keyword, what, writer)) {
            keywords.add(keyword);
          }
        }
        labels.put(entry.getKey(), new Label(label.name(), keywords, label.origin()));
      }
    }
    return new Concept(concept.key(), labels);
  }

  private boolean allowed(String language, String word, String what, DatasetWriter writer)
      throws IOException {
    boolean leaks = leaks(language, word);
    if (leaks) {
      writer.dropped(what + word, "names a held-out concept");
    }
    return !leaks;
  }

  /** Whether a word names a held-out concept. */
  boolean leaks(String language, String word) {
    return heldOutNames.getOrDefault(language, Set.of()).contains(folded(word));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
