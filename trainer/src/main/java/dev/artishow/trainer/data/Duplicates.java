package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Tone;
import dev.artishow.trainer.data.raster.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was kept, to find pictures that say nothing new. Equal pixels are duplicates
 * whatever they are said to show; pictures that merely look alike only if they show the same
 * concept in the same skin tones, for the tones of a small figure hardly differ.
 */
final class Duplicates {
  private record Look(String id, Fingerprint fingerprint) {}

  private record Showing(String concept, List<Tone> tones) {}

  private final Map<String, String> idByPixels = new HashMap<>();
  private final Map<Showing, List<Look>> looks = new HashMap<>();

  /**
   * The id of an earlier picture that this one repeats; if there is none, this one is remembered.
   */
  Optional<String> repeats(String id, String concept, List<Tone> tones, Rendering.Drawn drawn) {
    String same = idByPixels.get(drawn.pixelsSha256());
    if (same != null) {
      return Optional.of(same);
    }
    List<Look> alike =
        looks.computeIfAbsent(new Showing(concept, tones), unused -> new ArrayList<>());
    for (Look look : alike) {
      if (look.fingerprint().resembles(drawn.fingerprint())) {
        return Optional.of(look.id());
      }
    }
    idByPixels.put(drawn.pixelsSha256(), id);
    alike.add(new Look(id, drawn.fingerprint()));
    return Optional.empty();
  }
}
