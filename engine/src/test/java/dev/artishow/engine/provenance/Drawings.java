package dev.artishow.engine.provenance;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.sampling.Resampling;
import java.util.List;
import java.util.stream.IntStream;

/** Drawings to mark: a disc on transparent ground, whose colour the seed decides. */
public final class Drawings {
  public static final ModelId MODEL = new ModelId("base", "1.0.0", "5a".repeat(32));
  public static final int SIDE = 48;

  private static final int LARGE_SIDE = 128;

  private Drawings() {}

  public static Picture disc(long seed) {
    var rgba = new byte[SIDE * SIDE * 4];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int x = i % SIDE - SIDE / 2;
      int y = i / SIDE - SIDE / 2;
      if (x * x + y * y < SIDE * SIDE / 5) {
        rgba[4 * i] = (byte) (40 + 31 * seed);
        rgba[4 * i + 1] = (byte) (90 + 17 * seed);
        rgba[4 * i + 2] = (byte) (x + 128);
        rgba[4 * i + 3] = (byte) 255;
      }
    }
    return new Picture(SIDE, SIDE, rgba);
  }

  /** One that leans on some drawings of others. */
  public static Drawing.Drawn drawn(long seed, int references) {
    return drawn(disc(seed), seed, references);
  }

  /** One that is large enough for a watermark. */
  public static Drawing.Drawn large(long seed, int references) {
    return drawn(Resampling.resized(disc(seed), LARGE_SIDE), seed, references);
  }

  private static Drawing.Drawn drawn(Picture picture, long seed, int references) {
    List<Reference> sources =
        IntStream.range(0, references)
            .mapToObj(
                i ->
                    new Reference(
                        "set/cat-" + i,
                        "cat",
                        "Zoé <é & \"co\"> " + i,
                        "CC-BY-4.0",
                        "set/cat-" + i))
            .toList();
    Origin origin =
        references == 0
            ? Origin.noise(Origin.Ground.NO_LIBRARY)
            : new Origin(Origin.Ground.LIBRARY, 0.25, sources);
    return new Drawing.Drawn(
        picture, MODEL, seed, origin, new EnergyEstimate(0.01, 0.5, "a guess"), false);
  }
}
