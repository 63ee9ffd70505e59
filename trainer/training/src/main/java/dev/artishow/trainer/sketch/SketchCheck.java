package dev.artishow.trainer.sketch;

import dev.artishow.engine.Picture;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.reference.sketch.Composition;
import dev.artishow.engine.reference.sketch.Figure;
import dev.artishow.engine.reference.sketch.SketchComposer;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Extent;
import dev.artishow.engine.scene.Placement;
import dev.artishow.engine.scene.Relation;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.ScenePainter;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Thing;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.sketch.SketchFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares a sketch with the scene that its prompt was made of: by what it says of itself, and by
 * its pixels, of which nothing is known but where each thing was painted.
 */
final class SketchCheck {
  private static final DominantColors COLORS = new DominantColors();
  private static final int OPAQUE = 128;

  /** Less of a thing than this to be seen is a thing that is hidden. */
  private static final double MIN_SEEN = 0.3;

  private final Scenes scenes;
  private final SketchComposer composer;
  private final int pixels;

  /**
   * A check.
   *
   * @param pixels side of the sketches that are looked at
   */
  SketchCheck(Scenes scenes, SketchComposer composer, int pixels) {
    this.scenes = scenes;
    this.composer = composer;
    this.pixels = pixels;
  }

  /** What the sketch says of itself that is not so in the scene. */
  List<SketchFault> structure(Scene scene, Composition composition) {
    var faults = new ArrayList<SketchFault>();
    List<Arrangement.Group> groups = groups(scene.arrangement());
    if (groups.size() != composition.figures().size()) {
      faults.add(
          new SketchFault(
              Kind.THING,
              "%d things, not %d".formatted(composition.figures().size(), groups.size())));
      return faults;
    }
    for (Arrangement.Group group : groups) {
      Optional<Figure> figure = figure(group.thing(), composition);
      if (figure.isEmpty()) {
        faults.add(new SketchFault(Kind.THING, "no " + group.thing().sprite().concept()));
      } else {
        compare(group, figure.get(), faults);
      }
    }
    ground(scene.backdrop(), composition.backdrop(), faults);
    return faults;
  }

  private static List<Arrangement.Group> groups(Arrangement arrangement) {
    if (arrangement instanceof Arrangement.Pair pair) {
      return List.of((Arrangement.Group) pair.first(), (Arrangement.Group) pair.second());
    }
    return List.of((Arrangement.Group) arrangement);
  }

  private Optional<Figure> figure(Thing thing, Composition composition) {
    return composition.figures().stream()
        .filter(figure -> scenes.shows(figure.subject().concept(), thing))
        .findFirst();
  }

  private static void compare(Arrangement.Group group, Figure figure, List<SketchFault> faults) {
    if (figure.count() != group.count()) {
      faults.add(
          new SketchFault(Kind.COUNT, "%d, not %d".formatted(figure.count(), group.count())));
    }
    Optional<ColorName> wanted = group.thing().color();
    Optional<ColorName> said = figure.subject().color().map(tint -> tint.name());
    if (!wanted.equals(said)) {
      faults.add(new SketchFault(Kind.COLOR, "%s, not %s".formatted(said, wanted)));
    }
    if (figure.subject().size() != group.thing().size()) {
      faults.add(
          new SketchFault(
              Kind.PLACE, "%s, not %s".formatted(figure.subject().size(), group.thing().size())));
    }
  }

  private static void ground(Backdrop wanted, Backdrop made, List<SketchFault> faults) {
    if (!colors(wanted).equals(colors(made))) {
      faults.add(
          new SketchFault(Kind.GROUND, "%s, not %s".formatted(colors(made), colors(wanted))));
    }
  }

  private static List<ColorName> colors(Backdrop backdrop) {
    if (backdrop instanceof Backdrop.Plain plain) {
      return List.of(plain.color());
    } else if (backdrop instanceof Backdrop.Gradient gradient) {
      return List.of(gradient.from(), gradient.to());
    }
    return List.of();
  }

  /** What is wrong in the sketch. */
  List<SketchFault> pixels(Scene scene, Composition composition) {
    List<ScenePainter.Painted> painted = composer.things(composition, pixels);
    return seen(scene, painted, premultiplied(composer.paint(composition, pixels)));
  }

  /**
   * What is wrong in a picture that was drawn after the sketch. Its things are what it shows in the
   * places where they were sketched, each by itself.
   */
  List<SketchFault> drawn(Scene scene, Composition composition, Picture drawn) {
    Redrawing redrawing = redrawing(composition, drawn);
    List<SketchFault> faults = new ArrayList<>(redrawing.faults());
    faults.addAll(seen(scene, redrawing.things(), redrawing.picture()));
    return faults;
  }

  /** The sketch's things as a picture shows them that was drawn after it. */
  List<ScenePainter.Painted> redrawn(Composition composition, Picture drawn) {
    return redrawing(composition, drawn).things();
  }

  private Redrawing redrawing(Composition composition, Picture drawn) {
    List<ScenePainter.Painted> sketched = composer.things(composition, pixels);
    return new Redrawing(
        sketched, owners(sketched), premultiplied(Resampling.resized(drawn, pixels)));
  }

  private List<SketchFault> seen(Scene scene, List<ScenePainter.Painted> painted, Pixels picture) {
    var faults = new ArrayList<SketchFault>();
    int[] owners = owners(painted);
    for (Arrangement.Group group : groups(scene.arrangement())) {
      int[] those =
          IntStream.range(0, painted.size())
              .filter(i -> shows(painted.get(i).placement(), group.thing()))
              .toArray();
      things(group, those, painted, faults);
      group.thing().color().ifPresent(it -> color(it, those, owners, picture, faults));
    }
    if (faults.isEmpty() && scene.arrangement() instanceof Arrangement.Pair pair) {
      place(pair, painted, faults);
    }
    behind(scene.backdrop(), owners, picture, faults);
    return faults;
  }

  private boolean shows(Placement placement, Thing thing) {
    return scenes.shows(placement.thing().sprite().concept(), thing);
  }

  /** Which painted thing each pixel belongs to; −1 where it is none's. */
  private int[] owners(List<ScenePainter.Painted> painted) {
    int[] owners = new int[pixels * pixels];
    Arrays.fill(owners, -1);
    for (int i = 0; i < painted.size(); i++) {
      Pixels thing = painted.get(i).pixels();
      for (int y = 0; y < thing.height(); y++) {
        for (int x = 0; x < thing.width(); x++) {
          int alpha = thing.rgba()[(y * thing.width() + x) * 4 + 3] & 0xff;
          if (alpha >= OPAQUE) {
            owners[(painted.get(i).top() + y) * pixels + painted.get(i).left() + x] = i;
          }
        }
      }
    }
    return owners;
  }

  /** As many as there should be, each to be seen, and apart where they are counted. */
  private void things(
      Arrangement.Group group,
      int[] those,
      List<ScenePainter.Painted> painted,
      List<SketchFault> faults) {
    if (those.length != group.count()) {
      faults.add(
          new SketchFault(Kind.COUNT, "%d seen, not %d".formatted(those.length, group.count())));
    }
    int[] owners = owners(painted);
    for (int i : those) {
      Extent extent = Extent.of(painted.get(i));
      long seen = Arrays.stream(owners).filter(owner -> owner == i).count();
      if (extent.area() == 0 || seen < MIN_SEEN * extent.area()) {
        faults.add(new SketchFault(Kind.THING, "hidden"));
      }
      for (int j : those) {
        if (j < i && !extent.apartFrom(Extent.of(painted.get(j)))) {
          faults.add(new SketchFault(Kind.COUNT, "two touch"));
        }
      }
    }
  }

  private static void color(
      ColorName wanted, int[] those, int[] owners, Pixels picture, List<SketchFault> faults) {
    Pixels seen = picture.copy();
    for (int at = 0; at < owners.length; at++) {
      int owner = owners[at];
      if (IntStream.of(those).noneMatch(i -> i == owner)) {
        Arrays.fill(seen.rgba(), 4 * at, 4 * at + 4, (byte) 0);
      }
    }
    List<ColorName> colors = COLORS.of(seen);
    if (colors.isEmpty() || colors.get(0) != wanted) {
      faults.add(new SketchFault(Kind.COLOR, "%s seen, not %s".formatted(colors, wanted)));
    }
  }

  private void place(
      Arrangement.Pair pair, List<ScenePainter.Painted> painted, List<SketchFault> faults) {
    Thing first = pair.first().things().get(0);
    int at = shows(painted.get(0).placement(), first) ? 0 : 1;
    Extent one = Extent.of(painted.get(at));
    Extent other = Extent.of(painted.get(1 - at));
    boolean last = at == 1;
    boolean right =
        one.is(pair.relation(), other, last)
            || (pair.relation() == Relation.NEXT_TO && areTogether(one, other, last));
    if (!right) {
      faults.add(
          new SketchFault(Kind.PLACE, "not %s: %s, %s".formatted(pair.relation(), one, other)));
    }
    Relation size =
        switch (first.size()) {
          case UNSAID -> pair.relation();
          case SMALL -> Relation.SMALLER_THAN;
          case BIG -> Relation.BIGGER_THAN;
        };
    if (first.size() != Size.UNSAID && !one.is(size, other, last)) {
      faults.add(new SketchFault(Kind.PLACE, "not " + size));
    }
  }

  /** With another, a thing may be worn or held: a cat with a hat. */
  private static boolean areTogether(Extent one, Extent other, boolean last) {
    return List.of(Relation.ON_HEAD_OF, Relation.ON_FACE_OF, Relation.ON_NECK_OF, Relation.HELD_BY)
        .stream()
        .anyMatch(relation -> one.is(relation, other, last) || other.is(relation, one, !last));
  }

  private static void behind(
      Backdrop wanted, int[] owners, Pixels picture, List<SketchFault> faults) {
    List<ColorName> colors = colors(wanted);
    Pixels ground = picture.copy();
    int opaque = 0;
    int free = 0;
    for (int at = 0; at < owners.length; at++) {
      if (owners[at] >= 0) {
        Arrays.fill(ground.rgba(), 4 * at, 4 * at + 4, (byte) 0);
      } else {
        free++;
        opaque += (ground.rgba()[4 * at + 3] & 0xff) > OPAQUE ? 1 : 0;
      }
    }
    boolean filled = 2 * opaque > free;
    List<ColorName> seen = filled ? COLORS.of(ground) : List.of();
    boolean right =
        colors.isEmpty()
            ? !filled
            : colors.size() == 1
                ? seen.equals(colors)
                : seen.stream().anyMatch(colors::contains) || (seen.isEmpty() && filled);
    if (!right) {
      faults.add(new SketchFault(Kind.GROUND, "%s seen, not %s".formatted(seen, colors)));
    }
  }

  private static Pixels premultiplied(Picture picture) {
    return Pixels.premultiplying(picture.width(), picture.height(), picture.rgba());
  }
}
