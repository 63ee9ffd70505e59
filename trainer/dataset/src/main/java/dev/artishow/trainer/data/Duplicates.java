package dev.artishow.trainer.data;

import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remembers what was kept, to find pictures that say nothing new. Equal pixels are duplicates
 * whatever they are said to show; pictures that merely look alike only if they show the same
 * concept in the same skin tones, attributes and style, for the tones of a small figure hardly
 * differ, nor do a smile and a frown. Others that look alike form a group: the gradient and the 3D
 * version of one drawing, or one drawing under two names.
 */
final class Duplicates {
  /** What is said to be shown, as far as pictures that look alike may differ in it. */
  private record Shown(String concept, List<Tone> tones, Map<String, String> attributes) {
    /** Whether a likeness means nothing: generated people, or one figure in two tones. */
    boolean differsInSmallThings(Shown other) {
      boolean generated = !attributes.isEmpty() && !other.attributes.isEmpty();
      return !equals(other) && (generated || concept.equals(other.concept));
    }
  }

  private record Kept(String id, String group, Shown shown, Style style, Fingerprint fingerprint) {}

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
  Likeness compare(String id, Intake.Decision.Wanted wanted, Style style, Rendering.Drawn drawn) {
    String same = idByPixels.get(drawn.pixelsSha256());
    if (same != null) {
      return new Likeness.Same(same);
    }
    var shown = new Shown(wanted.concept(), wanted.tones(), wanted.attributes());
    String group = id;
    for (Kept kept : alike(drawn.fingerprint())) {
      if (kept.shown().equals(shown) && kept.style() == style) {
        return new Likeness.Same(kept.id());
      }
      if (!shown.differsInSmallThings(kept.shown())) {
        group = group.equals(id) ? kept.group() : group;
        links.link(kept.shown().concept(), shown.concept());
      }
    }
    idByPixels.put(drawn.pixelsSha256(), id);
    remember(new Kept(id, group, shown, style, drawn.fingerprint()));
    return new Likeness.New(group);
  }

  /** All that resemble it: at least one quarter of a resembling hash is equal. */
  private Set<Kept> alike(Fingerprint fingerprint) {
    var alike = new LinkedHashSet<Kept>();
    for (int band : fingerprint.bands()) {
      for (Kept kept : keptByBand.getOrDefault(band, List.of())) {
        if (kept.fingerprint().resembles(fingerprint)) {
          alike.add(kept);
        }
      }
    }
    return alike;
  }

  private void remember(Kept kept) {
    for (int band : kept.fingerprint().bands()) {
      keptByBand.computeIfAbsent(band, unused -> new ArrayList<>()).add(kept);
    }
  }
}
