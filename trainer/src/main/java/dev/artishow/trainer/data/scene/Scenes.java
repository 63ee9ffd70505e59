package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorTable;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.scene.PictureReader;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.ScenePainter;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.raster.Raster;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Scenes composed of a data set's pictures, without end: a seed decides what is to be seen. Nothing
 * is stored; what is held out is never composed to learn from. Thread-safe.
 */
public final class Scenes {
  /** The languages that scenes are told in. */
  public static final List<String> LANGUAGES = List.of("en", "fr");

  private static final float HALF = 127.5f;
  private static final float[] PLANE_VALUES = new float[256];

  static {
    for (int value = 0; value < PLANE_VALUES.length; value++) {
      PLANE_VALUES[value] = value / HALF - 1;
    }
  }

  private final Cast cast;
  private final SceneSampler sampler;
  private final ScenePainter painter;
  private final Wording english;
  private final Wording french;

  private Scenes(Cast cast, SceneSampler sampler, ScenePainter painter, WordingOdds wording) {
    this.cast = cast;
    this.sampler = sampler;
    this.painter = painter;
    english = new EnglishWording(cast.lexicon(), wording);
    french = new FrenchWording(cast.lexicon(), wording);
  }

  /**
   * Scenes of a data set's pictures.
   *
   * @throws IllegalArgumentException if it has pictures of fewer than two things
   */
  public static Scenes of(Dataset dataset, SceneOdds odds, WordingOdds wording, Purpose purpose) {
    Lexicon lexicon = Lexicon.shipped();
    var heldOut = new HeldOutPairs(dataset.splits(), dataset.concepts().values(), lexicon);
    Cast cast = Cast.of(dataset.entries(), lexicon, heldOut, dataset::read);
    return of(cast, heldOut, dataset::read, odds, wording, purpose);
  }

  static Scenes of(
      Cast cast,
      HeldOutPairs heldOut,
      PictureReader reader,
      SceneOdds odds,
      WordingOdds wording,
      Purpose purpose) {
    var table = new ColorTable(new DominantColors());
    var sampler = new SceneSampler(cast, heldOut, reader, table, odds, purpose);
    return new Scenes(cast, sampler, new ScenePainter(reader, sampler::recoloring), wording);
  }

  /** How many pictures take part. */
  public int sprites() {
    return Math.toIntExact(cast.sprites().count());
  }

  /** How many things the pictures show. */
  public int nouns() {
    return Math.toIntExact(cast.sprites().map(cast::noun).distinct().count());
  }

  /** A scene's picture, 32, 64 or 128 pixels wide. */
  public Raster picture(long seed, int side) {
    return new Raster(side, painter.paint(sampler.scene(seed), side).rgba());
  }

  /**
   * Writes a scene's picture as the networks take it: four planes of premultiplied RGBA in −1…1.
   *
   * @param target gets {@code 4 × side × side} values
   * @param offset of the first
   */
  public void planes(long seed, int side, float[] target, int offset) {
    byte[] rgba = painter.paint(sampler.scene(seed), side).rgba();
    int plane = side * side;
    for (int pixel = 0; pixel < plane; pixel++) {
      for (int channel = 0; channel < 4; channel++) {
        target[offset + channel * plane + pixel] = PLANE_VALUES[rgba[4 * pixel + channel] & 0xff];
      }
    }
  }

  /** One of the captions of a scene, in any of the languages. */
  public String caption(long seed, RandomGenerator random) {
    return caption(seed, LANGUAGES.get(random.nextInt(LANGUAGES.size())), random);
  }

  /**
   * One of the captions of a scene.
   *
   * @param language one of {@link #LANGUAGES}
   */
  public String caption(long seed, String language, RandomGenerator random) {
    Scene scene = sampler.scene(seed);
    return switch (language) {
      case "en" -> english.caption(scene, random);
      case "fr" -> french.caption(scene, random);
      default ->
          throw new IllegalArgumentException(
              "language must be one of %s, was \"%s\"".formatted(LANGUAGES, language));
    };
  }
}
