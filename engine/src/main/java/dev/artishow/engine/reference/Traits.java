package dev.artishow.engine.reference;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import java.util.List;

/**
 * How a drawing was made, to choose among drawings of one thing.
 *
 * @param tones skin tones of the people in it; usually none
 * @param colors that cover most of it; none of people
 */
public record Traits(Style style, List<Tone> tones, List<ColorName> colors) {
  /** Of a drawing that nothing is known of. */
  public static final Traits UNSTATED = new Traits(Style.UNSTATED, List.of(), List.of());

  public Traits {
    tones = List.copyOf(tones);
    colors = List.copyOf(colors);
  }
}
