package dev.artishow.trainer.data;

import dev.artishow.engine.scene.Tone;
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
 * Keeps the words for what is held out away from captions that are learnt from: a wolf that is held
 * out is no keyword of the fox either. First it is told all that is held out, then it guards the
 * rest.
 */
final class LeakGuard {
  private final Splits splits;
  private final Map<String, Set<String>> heldOutNames = new HashMap<>();

  LeakGuard(Splits splits, List<Concept> concepts) {
    this.splits = splits;
    for (Concept concept : concepts) {
      if (splits.holdsOut(concept.key())) {
        remember(concept.labels(), List.of());
      }
    }
  }

  /** Learns of a picture's own words, if it is held out with its concept. */
  void remember(PictureEntry entry) {
    if (splits.holdsOut(entry.concept()) && !entry.labels().isEmpty()) {
      remember(entry.labels(), entry.tones());
    }
  }

  private void remember(Map<String, Label> words, List<Tone> tones) {
    words.forEach(
        (language, label) ->
            heldOutNames
                .computeIfAbsent(language, unused -> new HashSet<>())
                .add(said(label.name(), tones)));
  }

  /** The concepts without words that give a held-out one away; those are listed. */
  List<Concept> guarded(List<Concept> concepts, DatasetWriter writer) throws IOException {
    var guarded = new ArrayList<Concept>();
    for (Concept concept : concepts) {
      guarded.add(
          splits.holdsOut(concept.key())
              ? concept
              : new Concept(
                  concept.key(), guarded(concept.key(), concept.labels(), List.of(), writer)));
    }
    return guarded;
  }

  /**
   * A picture in its split, without words of its own that give something held out away; those are
   * listed. Where nothing is left to say of it, it is held out too.
   */
  PictureEntry guarded(PictureEntry entry, DatasetWriter writer) throws IOException {
    Split split = splits.of(entry.concept(), entry.style(), entry.colors());
    if (split != Split.TRAIN || entry.labels().isEmpty()) {
      return entry.in(split);
    }
    Map<String, Label> labels = guarded(entry.id(), entry.labels(), entry.tones(), writer);
    return labels.isEmpty() ? entry.in(Split.HELD_OUT) : entry.with(labels, split);
  }

  private Map<String, Label> guarded(
      String where, Map<String, Label> words, List<Tone> tones, DatasetWriter writer)
      throws IOException {
    var labels = new TreeMap<String, Label>();
    for (Map.Entry<String, Label> entry : words.entrySet()) {
      Label label = entry.getValue();
      Set<String> heldOut = heldOutNames.getOrDefault(entry.getKey(), Set.of());
      String what = "%s in %s: ".formatted(where, entry.getKey());
      if (heldOut.contains(said(label.name(), tones))) {
        writer.dropped(what + label.name(), "names a held-out concept");
        continue;
      }
      var keywords = new ArrayList<String>();
      for (String keyword : label.keywords()) {
        if (heldOut.contains(said(keyword, tones))) {
          writer.dropped(what + keyword, "names a held-out concept");
        } else {
          keywords.add(keyword);
        }
      }
      labels.put(entry.getKey(), new Label(label.name(), keywords, label.origin()));
    }
    return labels;
  }

  /** What tells pictures of people apart that are described alike. */
  private static String said(String name, List<Tone> tones) {
    return name.strip().toLowerCase(Locale.ROOT) + tones;
  }
}
