package dev.artishow.trainer.data.audit;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.Splits;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what is held out and can be learnt all the same: by a picture that says so, by another copy
 * or version of the drawing, or by a word. First all pictures are remembered as far as they are
 * held out, then all are checked.
 */
final class LeakCheck {
  private final Splits splits;
  private final Map<String, Concept> concepts;
  private final Set<String> heldOutGroups = new HashSet<>();
  private final Set<String> heldOutDigests = new HashSet<>();
  private final Set<String> trainedConcepts = new HashSet<>();
  private final Map<String, Set<String>> heldOutNames = new HashMap<>();

  LeakCheck(Dataset dataset) {
    splits = dataset.splits();
    concepts = dataset.concepts();
  }

  void remember(PictureEntry entry) {
    if (entry.split() == Split.HELD_OUT) {
      heldOutGroups.add(entry.group());
      remember(words(entry), ownTones(entry));
    }
    if (entry.split() == Split.TRAIN) {
      trainedConcepts.add(entry.concept());
    } else {
      heldOutDigests.add(entry.pixelsSha256());
      heldOutDigests.add(entry.sourceSha256());
    }
  }

  private void remember(Map<String, Label> words, List<Tone> tones) {
    words.forEach(
        (language, label) ->
            heldOutNames
                .computeIfAbsent(language, unused -> new HashSet<>())
                .add(said(label.name(), tones)));
  }

  /** A picture of people that has its own words is told from others by its skin tones too. */
  private static List<Tone> ownTones(PictureEntry entry) {
    return entry.labels().isEmpty() ? List.of() : entry.tones();
  }

  /** The picture's own words, else those of its concept. */
  private Map<String, Label> words(PictureEntry entry) {
    Concept concept = concepts.get(entry.concept());
    return !entry.labels().isEmpty() || concept == null ? entry.labels() : concept.labels();
  }

  void check(PictureEntry entry, Consumer<Fault> found) {
    if (entry.split() != Split.TRAIN) {
      return;
    }
    String concept = entry.concept();
    if (splits.holdsOut(concept)) {
      leak(entry.id(), "shows the held-out concept " + concept, found);
    }
    if (splits.holdsOut(concept, entry.style())) {
      leak(
          entry.id(), "shows %s in the held-out style %s".formatted(concept, entry.style()), found);
    }
    for (ColorName color : entry.colors()) {
      if (splits.holdsOut(concept, color)) {
        leak(
            entry.id(),
            "shows %s in the held-out colour %s".formatted(concept, color.key()),
            found);
      }
    }
    if (heldOutGroups.contains(entry.group())) {
      leak(entry.id(), "looks like a picture of a held-out concept, group " + entry.group(), found);
    }
    if (heldOutDigests.contains(entry.pixelsSha256())
        || heldOutDigests.contains(entry.sourceSha256())) {
      leak(entry.id(), "is the same picture as a held-out one", found);
    }
    checkWords(entry.id(), entry.labels(), ownTones(entry), found);
  }

  /** The words for every concept that is learnt. */
  void checkWords(Consumer<Fault> found) {
    for (String key : trainedConcepts) {
      Concept concept = concepts.get(key);
      if (concept != null) {
        checkWords(key, concept.labels(), List.of(), found);
      }
    }
  }

  private void checkWords(
      String where, Map<String, Label> words, List<Tone> tones, Consumer<Fault> found) {
    words.forEach(
        (language, label) -> {
          Set<String> heldOut = heldOutNames.getOrDefault(language, Set.of());
          if (heldOut.contains(said(label.name(), tones))) {
            leak(
                where,
                "is called \"%s\" in %s, a held-out name".formatted(label.name(), language),
                found);
          }
          for (String keyword : label.keywords()) {
            if (heldOut.contains(said(keyword, tones))) {
              leak(
                  where,
                  "has the keyword \"%s\" in %s, a held-out name".formatted(keyword, language),
                  found);
            }
          }
        });
  }

  private static void leak(String where, String what, Consumer<Fault> found) {
    found.accept(new Fault(Fault.Kind.LEAK, where, what));
  }

  private static String said(String name, List<Tone> tones) {
    return name.strip().toLowerCase(Locale.ROOT) + tones;
  }
}
