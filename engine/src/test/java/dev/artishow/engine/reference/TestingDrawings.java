package dev.artishow.engine.reference;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.scene.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Discs with a highlight, wide, round or tall; each drawing is a hand's, in a colour and style. */
public final class TestingDrawings implements Drawings {
  private final Map<String, List<Reference>> drawings = new LinkedHashMap<>();
  private final Map<Reference, Traits> traits = new HashMap<>();
  private final Map<Reference, Integer> colors = new HashMap<>();

  /**
   * Adds a drawing.
   *
   * @param id a hand, a slash and a name
   * @param group of its twins
   * @param rgb what it is filled with, {@code 0xrrggbb}
   */
  public TestingDrawings with(String concept, String id, String group, int rgb, Traits made) {
    var reference = new Reference(id, concept, "Ada", "CC0-1.0", group);
    drawings.computeIfAbsent(concept, unused -> new ArrayList<>()).add(reference);
    traits.put(reference, made);
    colors.put(reference, rgb);
    return this;
  }

  /** Adds a flat drawing by each of some hands, no two of them twins. */
  public TestingDrawings with(String concept, int rgb, String... hands) {
    for (String hand : hands) {
      String id = hand + "/" + concept;
      with(concept, id, id, rgb, new Traits(Style.FLAT, List.of(), List.of()));
    }
    return this;
  }

  @Override
  public List<Reference> of(String concept) {
    return List.copyOf(drawings.getOrDefault(concept, List.of()));
  }

  @Override
  public Traits traits(Reference reference) {
    return traits.getOrDefault(reference, Traits.UNSTATED);
  }

  @Override
  public Picture picture(Reference reference, int pixels) {
    int shape = Math.floorMod(reference.id().hashCode(), 3);
    double wide = shape == 0 ? 0.3 : 0.46;
    double high = shape == 1 ? 0.32 : 0.46;
    int rgb = colors.getOrDefault(reference, 0);
    byte[] rgba = new byte[pixels * pixels * 4];
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        double across = ((x + 0.5) / pixels - 0.5) / wide;
        double down = ((y + 0.5) / pixels - 0.5) / high;
        if (Math.hypot(across, down) < 1) {
          boolean highlight = Math.hypot(across + 0.4, down + 0.4) < 0.15;
          int shown = highlight ? 0xffffff : rgb;
          for (int channel = 0; channel < 3; channel++) {
            rgba[(y * pixels + x) * 4 + channel] = (byte) (shown >> (16 - 8 * channel));
          }
          rgba[(y * pixels + x) * 4 + 3] = (byte) 255;
        }
      }
    }
    return new Picture(pixels, pixels, rgba);
  }
}
