package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.ColorTable;
import dev.artishow.engine.color.Pigment;
import dev.artishow.engine.reference.prompt.Ground;
import dev.artishow.engine.reference.prompt.Tint;
import dev.artishow.engine.scene.Backdrop;
import java.util.List;
import java.util.random.RandomGenerator;

/** Gives a background its shade: any that has the colour's name, unlike what stands before it. */
final class Grounds {
  private static final int TRIES = 12;

  /** Farther from the things than this is far enough. */
  private static final double FAR = 0.25;

  /** How much more that counts than to be near the colour's usual shade. */
  private static final double SEEN = 2;

  private static final int EIGHTHS = 8;

  private final ColorTable table;

  Grounds(ColorTable table) {
    this.table = table;
  }

  /**
   * What is behind the things.
   *
   * @param things their commonest paints
   */
  Backdrop of(Ground ground, List<Pigment> things, RandomGenerator random) {
    if (ground instanceof Ground.Plain plain) {
      return new Backdrop.Plain(plain.color().name(), shade(plain.color(), things, random));
    } else if (ground instanceof Ground.Gradient gradient) {
      return new Backdrop.Gradient(
          gradient.from().name(),
          shade(gradient.from(), things, random),
          gradient.to().name(),
          shade(gradient.to(), List.of(), random),
          random.nextInt(EIGHTHS));
    } else if (ground instanceof Ground.Setting setting) {
      return new Backdrop.Scenic(setting.scenery(), random.nextLong());
    }
    return new Backdrop.Transparent();
  }

  private int shade(Tint tint, List<Pigment> things, RandomGenerator random) {
    if (tint.rgb().isPresent() || tint.shade() != Tint.Shade.USUAL) {
      return Coats.pigment(tint).rgb();
    }
    Pigment usual = Pigment.of(tint.name());
    int best = table.shade(tint.name(), random);
    for (int i = 1; i < TRIES; i++) {
      int other = table.shade(tint.name(), random);
      if (fitness(other, usual, things) > fitness(best, usual, things)) {
        best = other;
      }
    }
    return best;
  }

  private static double fitness(int rgb, Pigment usual, List<Pigment> things) {
    Pigment color = Pigment.of(rgb);
    double free = things.stream().mapToDouble(thing -> apart(color, thing)).min().orElse(FAR);
    return SEEN * Math.min(FAR, free) - apart(color, usual);
  }

  private static double apart(Pigment one, Pigment other) {
    double lightness = one.lightness() - other.lightness();
    double a = one.a() - other.a();
    double b = one.b() - other.b();
    return Math.sqrt(lightness * lightness + a * a + b * b);
  }
}
