package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.ColorTable;
import dev.artishow.engine.color.Paint;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.color.Recoloring;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.PictureReader;
import dev.artishow.engine.scene.Relation;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Thing;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Draws what scenes show: the same seed, the same scene. Thread-safe. */
final class SceneSampler {
  private static final ColorName[] COLORS = ColorName.values();
  private static final Relation[] RELATIONS = {
    Relation.NEXT_TO,
    Relation.LEFT_OF,
    Relation.RIGHT_OF,
    Relation.ABOVE,
    Relation.BELOW,
    Relation.IN_FRONT_OF,
    Relation.BEHIND,
    Relation.BIGGER_THAN,
    Relation.SMALLER_THAN
  };
  static final int MAX_COUNTED = 4;
  private static final int EIGHTHS = 8;

  /** So many draws find a held-out pair that can be composed, if there is any to speak of. */
  private static final int MAX_DRAWS = 10_000;

  private final Cast cast;
  private final HeldOutPairs heldOut;
  private final PictureReader reader;
  private final SceneOdds odds;
  private final Purpose purpose;
  private final ColorTable table;
  private final Map<Integer, Paint> paints = new ConcurrentHashMap<>();

  SceneSampler(
      Cast cast,
      HeldOutPairs heldOut,
      PictureReader reader,
      ColorTable table,
      SceneOdds odds,
      Purpose purpose) {
    this.cast = cast;
    this.heldOut = heldOut;
    this.reader = reader;
    this.table = table;
    this.odds = odds;
    this.purpose = purpose;
  }

  /** How a sprite is painted. */
  Paint paint(Sprite sprite) {
    return paints.computeIfAbsent(
        sprite.picture(),
        picture -> {
          var pixels = Pixels.transparent(Cast.LOOK, Cast.LOOK);
          reader.read(picture, Cast.LOOK, pixels.rgba());
          return new Paint(pixels, table);
        });
  }

  /** What gives a thing its colour. */
  Recoloring recoloring(Thing thing) {
    return paint(thing.sprite()).recoloring(thing.color().orElseThrow());
  }

  /**
   * Draws a scene.
   *
   * @throws IllegalStateException if it is for evaluation and no pair is held out that the pictures
   *     could show
   */
  Scene scene(long seed) {
    var random = new SplittableRandom(seed);
    Thing first = purpose == Purpose.TRAINING ? thing(cast.any(random), random) : heldOut(random);
    Arrangement arrangement = arrangement(first, random);
    return new Scene(random.nextLong(), arrangement, backdrop(arrangement, random));
  }

  private Arrangement arrangement(Thing first, RandomGenerator random) {
    double kind = random.nextDouble();
    if (kind < odds.one()) {
      return Arrangement.of(first.sized(size(random)));
    } else if (kind < odds.one() + odds.group()) {
      int count = 2 + random.nextInt(MAX_COUNTED - 1);
      return new Arrangement.Group(first.sized(size(random)), count);
    }
    Relation relation = RELATIONS[random.nextInt(RELATIONS.length)];
    return cast.beside(first.sprite(), random)
        .map(sprite -> pair(first, relation, thing(sprite, random), random))
        .orElseGet(() -> Arrangement.of(first));
  }

  private Arrangement pair(Thing first, Relation relation, Thing second, RandomGenerator random) {
    if (!relation.leavesSizeOpen()) {
      return pair(first, relation, second);
    }
    return switch (size(random)) {
      case UNSAID -> pair(first, relation, second);
      case SMALL -> pair(first.sized(Size.SMALL), relation, second.sized(Size.BIG));
      case BIG -> pair(first.sized(Size.BIG), relation, second.sized(Size.SMALL));
    };
  }

  private static Arrangement pair(Thing first, Relation relation, Thing second) {
    return new Arrangement.Pair(Arrangement.of(first), relation, Arrangement.of(second));
  }

  private Size size(RandomGenerator random) {
    if (random.nextDouble() >= odds.size()) {
      return Size.UNSAID;
    }
    return random.nextBoolean() ? Size.SMALL : Size.BIG;
  }

  private Thing thing(Sprite sprite, RandomGenerator random) {
    Noun noun = cast.noun(sprite);
    if (noun.colorFree() && random.nextDouble() < odds.color()) {
      ColorName color = COLORS[random.nextInt(COLORS.length)];
      return heldOut.holdsOut(noun, color) ? plain(sprite) : colored(sprite, color);
    }
    Optional<ColorName> own = paint(sprite).told();
    boolean told = own.isPresent() && random.nextDouble() < odds.ownColor();
    return told && !heldOut.holdsOut(noun, own.get()) ? colored(sprite, own.get()) : plain(sprite);
  }

  /** The same scene with other drawings of its things, wherever one has the colour that is told. */
  Scene recast(Scene scene, RandomGenerator random) {
    return new Scene(
        scene.seed(), scene.arrangement().with(thing -> recast(thing, random)), scene.backdrop());
  }

  private Thing recast(Thing thing, RandomGenerator random) {
    return cast.another(thing.sprite(), random)
        .map(sprite -> thing.color().map(it -> colored(sprite, it)).orElseGet(() -> plain(sprite)))
        .filter(other -> other.color().equals(thing.color()))
        .map(other -> other.sized(thing.size()))
        .orElse(thing);
  }

  private static Thing plain(Sprite sprite) {
    return new Thing(sprite, Optional.empty(), false, Size.UNSAID);
  }

  /** In a colour that is told, if it can be had. */
  private Thing colored(Sprite sprite, ColorName color) {
    Paint paint = paint(sprite);
    boolean has = paint.told().filter(color::equals).isPresent();
    if (!has && !paint.takes(color)) {
      return plain(sprite);
    }
    return new Thing(sprite, Optional.of(color), !has, Size.UNSAID);
  }

  /** A thing in a colour that it is never learnt in. */
  private Thing heldOut(RandomGenerator random) {
    for (int draw = 0; draw < MAX_DRAWS; draw++) {
      Sprite sprite = cast.any(random);
      ColorName[] colors = heldOut.of(cast.noun(sprite)).toArray(ColorName[]::new);
      if (cast.noun(sprite).colorFree() && colors.length > 0) {
        Thing thing = colored(sprite, colors[random.nextInt(colors.length)]);
        if (thing.color().isPresent()) {
          return thing;
        }
      }
    }
    throw new IllegalStateException(
        "no held-out pair of a thing and a colour can be composed; raise held-out-pairs in the"
            + " data set's plan and build it again");
  }

  private Backdrop backdrop(Arrangement arrangement, RandomGenerator random) {
    if (random.nextDouble() >= odds.backdrop()) {
      return new Backdrop.Transparent();
    }
    Set<ColorName> taken = EnumSet.noneOf(ColorName.class);
    for (Thing thing : arrangement.things()) {
      thing.color().or(() -> paint(thing.sprite()).own()).ifPresent(taken::add);
    }
    ColorName color = otherThan(taken, random);
    int shade = table.shade(color, random);
    if (random.nextDouble() >= odds.gradient()) {
      return new Backdrop.Plain(color, shade);
    }
    ColorName end = random.nextBoolean() ? color : otherThan(taken, random);
    return new Backdrop.Gradient(
        color, shade, end, table.shade(end, random), random.nextInt(EIGHTHS));
  }

  private static ColorName otherThan(Set<ColorName> taken, RandomGenerator random) {
    ColorName color = COLORS[random.nextInt(COLORS.length)];
    while (taken.contains(color)) {
      color = COLORS[random.nextInt(COLORS.length)];
    }
    return color;
  }
}
