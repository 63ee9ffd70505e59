package dev.artishow.engine.reference;

import java.util.List;

/**
 * How a drawing was made, to choose among drawings of one thing.
 *
 * @param style as the data set calls it, e.g. {@code flat}, {@code glossy-3d}; {@code unstated} if
 *     nobody said
 * @param tones skin tones of the people in it, lightest {@code light}, darkest {@code dark};
 *     usually none
 * @param colors names of those that cover most of it, e.g. {@code red}; none of people
 */
public record Traits(String style, List<String> tones, List<String> colors) {
  /** Of a drawing that nothing is known of. */
  public static final Traits UNSTATED = new Traits("unstated", List.of(), List.of());

  public Traits {
    tones = List.copyOf(tones);
    colors = List.copyOf(colors);
  }
}
