package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorTable;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.PictureReader;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.ScenePainter;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Thing;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

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
  private final WordingOdds odds;
  private final List<Style> styles;

  private Scenes(Cast cast, SceneSampler sampler, ScenePainter painter, WordingOdds wording) {
    this.cast = cast;
    this.sampler = sampler;
    this.painter = painter;
    this.odds = wording;
    this.styles =
        cast.sprites()
            .map(Sprite::style)
            .filter(style -> style != Style.UNSTATED)
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * Scenes of a data set's pictures.
   *
   * @throws IllegalArgumentException if it has pictures of fewer than two things
   */
  public static Scenes of(Dataset dataset, SceneOdds odds, WordingOdds wording, Purpose purpose) {
    return of(dataset, index -> true, odds, wording, purpose);
  }

  /**
   * As the other, of some pictures alone.
   *
   * @param wanted whether a picture's index is one of them
   */
  public static Scenes of(
      Dataset dataset, IntPredicate wanted, SceneOdds odds, WordingOdds wording, Purpose purpose) {
    SceneLexicon lexicon = SceneLexicon.shipped();
    var heldOut = new HeldOutPairs(dataset.splits(), dataset.concepts().values(), lexicon);
    Stream<PictureEntry> entries = dataset.entries().filter(entry -> wanted.test(entry.index()));
    Cast cast = Cast.of(entries, lexicon, heldOut, dataset::read);
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

  /** What a seed shows. */
  public Scene scene(long seed) {
    return sampler.scene(seed);
  }

  /** Whether a concept is called what a thing of a scene is called. */
  public boolean shows(String concept, Thing thing) {
    Noun noun = cast.noun(thing.sprite());
    return cast.lexicon().of(concept).filter(noun::equals).isPresent();
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
    planes(sampler.scene(seed), side, target, offset);
  }

  private void planes(Scene scene, int side, float[] target, int offset) {
    byte[] rgba = painter.paint(scene, side).rgba();
    int plane = side * side;
    for (int pixel = 0; pixel < plane; pixel++) {
      for (int channel = 0; channel < 4; channel++) {
        target[offset + channel * plane + pixel] = PLANE_VALUES[rgba[4 * pixel + channel] & 0xff];
      }
    }
  }

  /**
   * As {@link #planes}, of the same scene with another drawing of each thing in its place, if there
   * is one in its colour.
   */
  public void redrawn(long seed, RandomGenerator random, int side, float[] target, int offset) {
    planes(sampler.recast(sampler.scene(seed), random), side, target, offset);
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
    return wording(language, odds).caption(sampler.scene(seed), random);
  }

  private SceneWording wording(String language, WordingOdds wanted) {
    return switch (language) {
      case "en" -> new EnglishWording(cast.lexicon(), wanted);
      case "fr" -> new FrenchWording(cast.lexicon(), wanted);
      default ->
          throw new IllegalArgumentException(
              "language must be one of %s, was \"%s\"".formatted(LANGUAGES, language));
    };
  }

  /**
   * What a scene shows, in plain words, and the same in every other colour, count or style that
   * there is among the pictures.
   *
   * @param language one of {@link #LANGUAGES}
   * @return empty if the scene is not one to ask this of, since it shows two things, or tells none
   *     of its colours, or tells one where something else is asked
   */
  public Optional<Variants> variants(long seed, String language, Variation variation) {
    Scene scene = sampler.scene(seed);
    if (!(scene.arrangement() instanceof Arrangement.Group group) || !variation.tells(group)) {
      return Optional.empty();
    }
    SceneWording wording = wording(language, variation.wording());
    var random = RandomStream.of(seed, "variants"); // decides nothing in plain words
    List<String> captions =
        variation
            .all(group, styles)
            .map(other -> new Scene(scene.seed(), other, scene.backdrop()))
            .map(other -> wording.caption(other, random))
            .distinct()
            .toList();
    int right = captions.indexOf(wording.caption(scene, random));
    return right < 0 ? Optional.empty() : Optional.of(new Variants(captions, right));
  }
}
