package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Sketch;
import dev.artishow.engine.color.ColorTable;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.color.Paint;
import dev.artishow.engine.color.Pigment;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Sketcher;
import dev.artishow.engine.reference.prompt.Description;
import dev.artishow.engine.reference.prompt.PromptDescriber;
import dev.artishow.engine.reference.prompt.Subject;
import dev.artishow.engine.reference.prompt.Tint;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Layout;
import dev.artishow.engine.scene.Outline;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.ScenePainter;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Sketches what a prompt asks for out of a library's drawings. Thread-safe. */
public final class SketchComposer implements Sketcher {
  /** More things than this are too small to be told apart; the others are left out. */
  private static final int MAX_SUBJECTS = 9;

  private final Finder finder;
  private final PromptDescriber describer = new PromptDescriber();
  private final DrawingGallery gallery;
  private final SketchCasting casting;
  private final Kinds kinds = new Kinds();
  private final ColorTable table = new ColorTable(new DominantColors());
  private final Coats coats = new Coats(table);
  private final Grounds grounds = new Grounds(table);

  public SketchComposer(Finder finder, Drawings drawings) {
    this.finder = finder;
    this.gallery = new DrawingGallery(drawings);
    this.casting = new SketchCasting(gallery, new Upright());
  }

  @Override
  public Optional<Sketch> sketch(String prompt, long seed, int pixels) {
    return compose(prompt, seed).map(composition -> sketch(composition, pixels));
  }

  /**
   * Decides what a sketch shows; {@link #sketch} paints the same.
   *
   * @return empty if the prompt names nothing that the library has
   */
  public Optional<Composition> compose(String prompt, long seed) {
    Description description = describer.describe(prompt, finder.find(prompt));
    var random = RandomStream.of(seed, "sketch");
    var cast = new Cast(description);
    for (int number = 0; number < description.subjects().size(); number++) {
      cast.add(number, random.split());
    }
    return cast.groups.isEmpty() ? Optional.empty() : Optional.of(cast.composition(random));
  }

  /** Paints what was decided, {@code pixels} wide. */
  public Picture paint(Composition composition, int pixels) {
    return straight(
        painter(composition).paint(composition.placements(), composition.backdrop(), pixels));
  }

  private Sketch sketch(Composition composition, int pixels) {
    Picture picture = paint(composition, pixels);
    if (!(composition.backdrop() instanceof Backdrop.Scenic)) {
      return new Sketch(picture, composition.references());
    }
    var nowhere = new Backdrop.Transparent();
    Picture things =
        straight(painter(composition).paint(composition.placements(), nowhere, pixels));
    return new Sketch(picture, composition.references(), Optional.of(things));
  }

  /** Everything in a sketch by itself, what is behind first. */
  public List<ScenePainter.Painted> things(Composition composition, int pixels) {
    return painter(composition).things(composition.placements(), pixels);
  }

  private ScenePainter painter(Composition composition) {
    List<Figure> figures = composition.figures();
    return new ScenePainter(
        (picture, side, target) -> {
          byte[] rgba = figures.get(picture).likeness().render(gallery, side).rgba();
          System.arraycopy(rgba, 0, target, 0, rgba.length);
        },
        thing -> figures.get(thing.sprite().picture()).coat().orElseThrow().recoloring());
  }

  private static Picture straight(Pixels pixels) {
    byte[] rgba = pixels.rgba().clone();
    for (int at = 0; at < rgba.length; at += 4) {
      int alpha = rgba[at + 3] & 0xff;
      for (int channel = 0; channel < 3; channel++) {
        rgba[at + channel] = (byte) pixels.straight(at + channel, alpha);
      }
    }
    return new Picture(pixels.width(), pixels.height(), rgba);
  }

  /** Those who are to be seen, while they are chosen. */
  private final class Cast {
    private final Description description;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Subject> leftOut = new ArrayList<>();
    private final List<Pigment> pigments = new ArrayList<>();
    private final TreeMap<Integer, Arrangement.Group> groups = new TreeMap<>();

    Cast(Description description) {
      this.description = description;
    }

    void add(int number, RandomGenerator random) {
      Subject subject = description.subjects().get(number);
      Optional<Likeness> likeness =
          groups.size() < MAX_SUBJECTS
              ? casting.choose(subject, description.style(), random)
              : Optional.empty();
      if (likeness.isEmpty()) {
        leftOut.add(subject);
        return;
      }
      Pixels look = likeness.get().render(gallery, Look.SIDE);
      var paint = new Paint(look, table);
      Optional<Figure.Coat> coat = color(subject).flatMap(tint -> coats.coat(paint, tint));
      int most = Math.min(Arrangement.MAX_COUNTED, subject.count().most());
      int least = Math.min(most, subject.count().least());
      int count = least + random.nextInt(most - least + 1);
      Style style = gallery.drawings().traits(likeness.get().first()).style();
      var sprite =
          new Sprite(figures.size(), subject.concept(), style, Outline.of(look).orElseThrow());
      var thing = new Thing(sprite, coat.map(Figure.Coat::name), coat.isPresent(), subject.size());
      groups.put(number, new Arrangement.Group(thing, count));
      figures.add(new Figure(subject, likeness.get(), count, coat));
      pigments.add(coat.map(Figure.Coat::pigment).orElseGet(paint::commonest));
    }

    /** The colour that it is to be painted; people of a colour have that skin. */
    private Optional<Tint> color(Subject subject) {
      return subject
          .color()
          .filter(
              tint -> SketchCasting.skin(tint).isEmpty() || !casting.isPerson(subject.concept()));
    }

    Composition composition(RandomGenerator random) {
      Arrangement arrangement = Arranger.arrange(description, groups, kinds, random);
      var scene =
          new Scene(
              random.nextLong(), arrangement, grounds.of(description.ground(), pigments, random));
      return new Composition(
          description, figures, leftOut, Layout.filling(scene), scene.backdrop());
    }
  }
}
