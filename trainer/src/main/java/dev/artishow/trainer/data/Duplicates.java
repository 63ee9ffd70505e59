package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Tone;
import dev.artishow.trainer.data.plan.Style;
import dev.artishow.trainer.data.raster.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers what was kept, to find pictures that say nothing new. Equal pixels are duplicates
 * whatever they are said to show; pictures that merely look alike only if they show the same
 * concept in the same skin tones and with the same attributes, for the tones of a small figure
 * hardly differ, nor do a smile and a frown.
 */
final class Duplicates {
  private record Look(String id, Style style, Fingerprint fingerprint) {}

  private record Showing(String concept, List<Tone> tones, Map<String, String> attributes) {}

  private final Map<String, String> idByPixels = new HashMap<>();
  private final Map<Showing, List<Look>> looks = new HashMap<>();

  /** How a picture compares to those before it. */
  sealed interface Likeness {
    /** There was none like it. */
    record New() implements Likeness {}

    /** An earlier one has the same drawing in another style, such as gradients for a 3D model. */
    record Twin(String id) implements Likeness {}

    /** It repeats an earlier one. */
    record Same(String id) implements Likeness {}
  }

  /** Compares a picture to those before it, and remembers it unless it repeats one. */
  Likeness compare(String id, Intake.Decision.Wanted wanted, Style style, Rendering.Drawn drawn) {
    String same = idByPixels.get(drawn.pixelsSha256());
    if (same != null) {
      return new Likeness.Same(same);
    }
    List<Look> earlier =
        looks.computeIfAbsent(
            new Showing(wanted.concept(), wanted.tones(), wanted.attributes()),
            unused -> new ArrayList<>());
    List<Look> alike =
        earlier.stream().filter(look -> look.fingerprint().resembles(drawn.fingerprint())).toList();
    for (Look look : alike) {
      if (look.style() == style) {
        return new Likeness.Same(look.id());
      }
    }
    idByPixels.put(drawn.pixelsSha256(), id);
    earlier.add(new Look(id, style, drawn.fingerprint()));
    return alike.isEmpty() ? new Likeness.New() : new Likeness.Twin(alike.get(0).id());
  }
}
