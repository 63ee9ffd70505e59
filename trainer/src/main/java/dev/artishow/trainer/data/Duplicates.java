package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Tone;
import dev.artishow.trainer.data.plan.Style;
import dev.artishow.trainer.data.raster.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remembers what was kept, to find pictures that say nothing new. Equal pixels are duplicates
 * whatever they are said to show; pictures that merely look alike only if they show the same
 * concept in the same skin tones and style. Others that look alike form a group: the gradient and
 * the 3D version of one drawing, or one drawing under two names.
 */
final class Duplicates {
  /** What is compared of a picture. */
  record Look(String id, String concept, List<Tone> tones, Style style, Rendering.Drawn drawn) {}

  private record Kept(
      String id,
      String group,
      String concept,
      List<Tone> tones,
      Style style,
      Fingerprint fingerprint) {}

  private final Map<String, String> idByPixels = new HashMap<>();
  private final Map<Integer, List<Kept>> keptByBand = new HashMap<>();
  private final ConceptLinks links;

  /**
   * Nothing is remembered yet.
   *
   * @param links told of concepts that share a drawing
   */
  Duplicates(ConceptLinks links) {
    this.links = links;
  }

  /** How a picture compares to those before it. */
  sealed interface Likeness {
    /**
     * It says something new.
     *
     * @param group id of the first picture of the same drawing, its own if there was none
     */
    record New(String group) implements Likeness {}

    /** It repeats an earlier one. */
    record Same(String id) implements Likeness {}
  }

  /** Compares a picture to those before it, and remembers it unless it repeats one. */
  Likeness compare(Look look) {
    String same = idByPixels.get(look.drawn().pixelsSha256());
    if (same != null) {
      return new Likeness.Same(same);
    }
    Fingerprint fingerprint = look.drawn().fingerprint();
    String group = look.id();
    for (Kept kept : candidates(fingerprint)) {
      boolean sameConcept = kept.concept().equals(look.concept());
      if (sameConcept && !kept.tones().equals(look.tones())) {
        continue; // the tones of a small figure hardly differ
      }
      if (sameConcept && kept.style() == look.style()) {
        return new Likeness.Same(kept.id());
      }
      group = group.equals(look.id()) ? kept.group() : group;
      links.link(kept.concept(), look.concept());
    }
    idByPixels.put(look.drawn().pixelsSha256(), look.id());
    remember(new Kept(look.id(), group, look.concept(), look.tones(), look.style(), fingerprint));
    return new Likeness.New(group);
  }

  /** All that resemble it: at least one quarter of a resembling hash is equal. */
  private Set<Kept> candidates(Fingerprint fingerprint) {
    var candidates = new LinkedHashSet<Kept>();
    for (int band : fingerprint.bands()) {
      for (Kept kept : keptByBand.getOrDefault(band, List.of())) {
        if (kept.fingerprint().resembles(fingerprint)) {
          candidates.add(kept);
        }
      }
    }
    return candidates;
  }

  private void remember(Kept kept) {
    for (int band : kept.fingerprint().bands()) {
      keptByBand.computeIfAbsent(band, unused -> new ArrayList<>()).add(kept);
    }
  }
}
