package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Sketch;
import dev.artishow.engine.reference.Sketcher;
import dev.artishow.engine.reference.sketch.Sketchbook;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Sketches of which it does not matter what they show: a disc, or nothing for some of the seeds.
 */
final class PaintedSketches implements Sketcher {
  private static final double SHARE = 0.75;

  static Sketchbook book() {
    return new Sketchbook(new PaintedSketches(), "painted", Optional.empty());
  }

  @Override
  public Optional<Sketch> sketch(String prompt, long seed, int pixels) {
    var random = new SplittableRandom(seed);
    return random.nextDouble() < SHARE
        ? Optional.of(new Sketch(disc(random, pixels), List.of()))
        : Optional.empty();
  }

  private static Picture disc(SplittableRandom random, int pixels) {
    var rgba = new byte[4 * pixels * pixels];
    byte[] color = {(byte) random.nextInt(256), (byte) random.nextInt(256), 40, -1};
    double radius = pixels * random.nextDouble(0.2, 0.5);
    double centre = pixels / 2.0;
    for (int i = 0; i < pixels * pixels; i++) {
      if (Math.hypot(i % pixels - centre, Math.floorDiv(i, pixels) - centre) < radius) {
        System.arraycopy(color, 0, rgba, 4 * i, color.length);
      }
    }
    return new Picture(pixels, pixels, rgba);
  }
}
