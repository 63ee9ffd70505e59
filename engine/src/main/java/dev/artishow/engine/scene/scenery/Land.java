package dev.artishow.engine.scene.scenery;

import java.util.List;

/**
 * What fills a setting from a line down to its lower edge: water, sand, a hill.
 *
 * @param top of the line, as a share of the side from above
 * @param swell how far the line goes up and down
 * @param waves of the line from left to right
 * @param colors from the line to the lower edge, {@code 0xrrggbb}
 */
record Land(double top, double swell, double waves, List<Integer> colors) implements Layer {
  Land {
    colors = List.copyOf(colors);
  }

  static Land of(double top, double swell, double waves, Integer... colors) {
    return new Land(top, swell, waves, List.of(colors));
  }
}
