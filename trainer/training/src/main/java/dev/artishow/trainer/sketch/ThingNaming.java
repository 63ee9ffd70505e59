package dev.artishow.trainer.sketch;

import dev.artishow.engine.Picture;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.engine.reference.sketch.Composition;
import dev.artishow.engine.reference.sketch.Figure;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.scene.ScenePainter.Painted;
import dev.artishow.trainer.evaluate.Judge;
import dev.artishow.trainer.evaluate.ReferenceBook;
import dev.artishow.trainer.evaluate.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether things can be named: cut out of the picture, each is shown to the judge, who chooses
 * among ten names, its own and nine of other things of the library.
 */
final class ThingNaming {
  private static final int NAMES = 10;
  private static final double MARGIN = 1.1;
  private static final int CHANNELS = 4;

  private final ReferenceBook book;
  private final Judge judge;
  private final int pixels;
  private final List<String> things;

  /** Things may be called the same. */
  private final long different;

  /**
   * @param pixels side of the pictures that things are cut out of
   */
  ThingNaming(ReferenceBook book, Judge judge, int pixels) {
    this.book = book;
    this.judge = judge;
    this.pixels = pixels;
    things = book.things();
    different = things.stream().map(this::name).distinct().count();
  }

  /**
   * Whether the judge names one thing of every figure rightly.
   *
   * @param seen the composition's things as a picture shows them
   */
  boolean names(Composition composition, List<Painted> seen) {
    List<Figure> figures = composition.figures();
    for (int number = 0; number < figures.size(); number++) {
      int figure = number;
      Optional<Painted> first =
          seen.stream()
              .filter(one -> one.placement().thing().sprite().picture() == figure)
              .findFirst();
      if (first.isEmpty() || !isNamed(figures.get(number).subject().concept(), first.get())) {
        return false;
      }
    }
    return true;
  }

  private boolean isNamed(String concept, Painted thing) {
    float[] features = judge.pictures(List.of(cutout(thing.pixels())))[0];
    float[][] names = judge.captions(names(concept));
    for (int i = 1; i < names.length; i++) {
      if (Vectors.dot(features, names[i]) >= Vectors.dot(features, names[0])) {
        return false;
      }
    }
    return true;
  }

  /** Its own first. */
  private List<String> names(String concept) {
    var names = new ArrayList<>(List.of(name(concept)));
    var random = RandomStream.of(23, "names beside", concept.hashCode());
    while (names.size() < Math.min(NAMES, different)) {
      String other = name(things.get(random.nextInt(things.size())));
      if (!names.contains(other)) {
        names.add(other);
      }
    }
    return names;
  }

  private String name(String concept) {
    return book.thing(concept).map(LibraryThing::english).orElse(concept);
  }

  /** In the middle of a square, as the judge is used to see things. */
  private Picture cutout(Pixels thing) {
    int longest = Math.max(thing.width(), thing.height());
    int side = Math.max(1, Math.min(2 * pixels, (int) Math.ceil(MARGIN * longest)));
    Pixels square = Pixels.transparent(side, side);
    square.paint(thing, (side - thing.width()) / 2, (side - thing.height()) / 2);
    byte[] rgba = square.rgba().clone();
    for (int at = 0; at < rgba.length; at += CHANNELS) {
      int alpha = rgba[at + 3] & 0xff;
      for (int channel = 0; channel < CHANNELS - 1; channel++) {
        rgba[at + channel] = (byte) square.straight(at + channel, alpha);
      }
    }
    return Resampling.resized(new Picture(side, side, rgba), judge.resolution());
  }
}
