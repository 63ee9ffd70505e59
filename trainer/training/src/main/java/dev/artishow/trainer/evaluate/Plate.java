package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import java.util.List;

/** One picture or a few to look at together, and what is said of them. */
public record Plate(String caption, List<Picture> pictures) {
  public Plate {
    pictures = List.copyOf(pictures);
  }

  Plate(String caption, Picture picture) {
    this(caption, List.of(picture));
  }
}
