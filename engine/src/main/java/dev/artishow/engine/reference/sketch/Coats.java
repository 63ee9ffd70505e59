package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.ColorTable;
import dev.artishow.engine.color.Paint;
import dev.artishow.engine.color.Pigment;
import dev.artishow.engine.reference.prompt.Tint;
import java.util.Optional;

/** Finds out what colour a thing must be given to have the one that is asked for. */
final class Coats {
  private static final double LIGHTER = 0.5;
  private static final double DARKER = 0.6;

  private final ColorTable table;

  Coats(ColorTable table) {
    this.table = table;
  }

  /** Empty if it has the colour already. */
  Optional<Figure.Coat> coat(Paint paint, Tint tint) {
    boolean any = tint.rgb().isEmpty() && tint.shade() == Tint.Shade.USUAL;
    if (any && paint.told().filter(tint.name()::equals).isPresent()) {
      return Optional.empty();
    }
    Pigment pigment = pigment(tint);
    return Optional.of(new Figure.Coat(paint, pigment, any ? tint.name() : name(pigment)));
  }

  private ColorName name(Pigment pigment) {
    int rgb = pigment.rgb();
    return table.name(table.number(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
  }

  /** The shade that a colour asked for stands for. */
  static Pigment pigment(Tint tint) {
    Pigment usual =
        tint.rgb().isPresent() ? Pigment.of(tint.rgb().getAsInt()) : Pigment.of(tint.name());
    double lightness = usual.lightness();
    return switch (tint.shade()) {
      case USUAL -> usual;
      case LIGHT -> usual.atLightness(lightness + LIGHTER * (1 - lightness));
      case DARK -> usual.atLightness(DARKER * lightness);
    };
  }
}
