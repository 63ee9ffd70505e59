package dev.artishow.trainer.data.scene;

import dev.artishow.trainer.data.raster.ColorName;
import java.util.Optional;

/**
 * A thing as a scene shows it.
 *
 * @param sprite its picture
 * @param color that is told, if any is
 * @param recolored whether the picture is given that colour, rather than having it already
 */
record Thing(Sprite sprite, Optional<ColorName> color, boolean recolored, Size size) {

  Noun noun() {
    return sprite.noun();
  }

  Thing sized(Size said) {
    return new Thing(sprite, color, recolored, said);
  }
}
