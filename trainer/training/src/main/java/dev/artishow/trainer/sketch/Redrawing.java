package dev.artishow.trainer.sketch;

import dev.artishow.engine.color.Oklab;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.scene.Extent;
import dev.artishow.engine.scene.ScenePainter.Painted;
import dev.artishow.trainer.sketch.SketchFault.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a picture that was drawn after a sketch shows of the sketch's things. A pixel is ground
 * where it is transparent, or nearly of the colour that the ground has round about; what is not
 * ground belongs to the thing that was sketched there.
 */
final class Redrawing {
  /** Less opaque than this is ground. */
  private static final int OPAQUE = 128;

  /** Of a coloured ground: how far from it, in Oklab, something is. */
  private static final double DISTINCT = 0.12;

  /** How far around a pixel the ground is looked for, as a share of the side. */
  private static final double AROUND = 0.25;

  /** The least of what was sketched of a thing that is left of it. */
  private static final double MIN_LEFT = 0.5;

  /** The most of the free ground that may be covered by what was not sketched. */
  private static final double MAX_ADDED = 0.1;

  private final List<Painted> sketched;
  private final int[] owners;
  private final Pixels picture;
  private final int side;
  private final boolean[] shown;

  /**
   * @param sketched the sketch's things, what is behind first
   * @param owners which of them each pixel belongs to, −1 where it is none's
   * @param picture premultiplied, as large
   */
  Redrawing(List<Painted> sketched, int[] owners, Pixels picture) {
    this.sketched = sketched;
    this.owners = owners.clone();
    this.picture = picture;
    side = picture.width();
    shown = shown();
  }

  Pixels picture() {
    return picture;
  }

  private boolean[] shown() {
    Oklab[] colors = new Oklab[owners.length];
    boolean[] opaque = new boolean[owners.length];
    for (int at = 0; at < owners.length; at++) {
      colors[at] = new Oklab();
      opaque[at] = picture.color(4 * at, colors[at]) >= OPAQUE;
    }
    boolean covered = isGroundOpaque(opaque);
    boolean[] shown = new boolean[owners.length];
    for (int at = 0; at < owners.length; at++) {
      shown[at] = opaque[at] && (!covered || distance(at, colors, opaque) > DISTINCT);
    }
    return shown;
  }

  private boolean isGroundOpaque(boolean[] opaque) {
    int free = 0;
    int covered = 0;
    for (int at = 0; at < owners.length; at++) {
      free += owners[at] < 0 ? 1 : 0;
      covered += owners[at] < 0 && opaque[at] ? 1 : 0;
    }
    return 2 * covered > free;
  }

  /** From the mean of the opaque ground round about; far where there is none. */
  private double distance(int at, Oklab[] colors, boolean[] opaque) {
    int radius = (int) Math.ceil(AROUND * side);
    int x = at % side;
    int y = at / side;
    var mean = new Oklab();
    int found = 0;
    for (int row = Math.max(0, y - radius); row <= Math.min(side - 1, y + radius); row++) {
      int last = Math.min(side - 1, x + radius);
      for (int column = Math.max(0, x - radius); column <= last; column++) {
        int other = row * side + column;
        if (owners[other] < 0 && opaque[other]) {
          found++;
          mean.lightness += (colors[other].lightness - mean.lightness) / found;
          mean.a += (colors[other].a - mean.a) / found;
          mean.b += (colors[other].b - mean.b) / found;
        }
      }
    }
    Oklab own = colors[at];
    double light = own.lightness - mean.lightness;
    double a = own.a - mean.a;
    double b = own.b - mean.b;
    return found == 0 ? 1 : Math.sqrt(light * light + a * a + b * b);
  }

  /** The things as they are to be seen, each where it was sketched. */
  List<Painted> things() {
    var things = new ArrayList<Painted>();
    for (int i = 0; i < sketched.size(); i++) {
      Painted thing = sketched.get(i);
      int width = thing.pixels().width();
      Pixels seen = Pixels.transparent(width, thing.pixels().height());
      for (int place = 0; place < width * seen.height(); place++) {
        int at = (thing.top() + place / width) * side + thing.left() + place % width;
        if (owners[at] == i && shown[at]) {
          System.arraycopy(picture.rgba(), 4 * at, seen.rgba(), 4 * place, 4);
        }
      }
      things.add(new Painted(thing.placement(), seen, thing.left(), thing.top()));
    }
    return things;
  }

  /** Things that are gone, things that melt into another of their kind, and what is too many. */
  List<SketchFault> faults() {
    var faults = new ArrayList<SketchFault>();
    List<Painted> things = things();
    for (int i = 0; i < things.size(); i++) {
      int thing = i;
      long before = Arrays.stream(owners).filter(owner -> owner == thing).count();
      if (Extent.of(things.get(i)).area() < MIN_LEFT * before) {
        faults.add(new SketchFault(Kind.THING, "gone"));
      }
      if (meltsInto(i)) {
        faults.add(new SketchFault(Kind.COUNT, "two are one"));
      }
    }
    int free = 0;
    int added = 0;
    for (int at = 0; at < owners.length; at++) {
      free += owners[at] < 0 ? 1 : 0;
      added += owners[at] < 0 && shown[at] && !isBesideAThing(at) ? 1 : 0;
    }
    if (added > MAX_ADDED * free) {
      faults.add(new SketchFault(Kind.THING, "something else"));
    }
    return faults;
  }

  private boolean isBesideAThing(int at) {
    int reach = Math.max(1, side / 32);
    for (int row = -reach; row <= reach; row++) {
      for (int column = -reach; column <= reach; column++) {
        int x = at % side + column;
        int y = at / side + row;
        if (x >= 0 && y >= 0 && x < side && y < side && owners[y * side + x] >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a way that leaves nothing but shown pixels leads to another of the same figure. */
  private boolean meltsInto(int thing) {
    int figure = figure(thing);
    boolean[] reached = new boolean[owners.length];
    var open = new ArrayDeque<Integer>();
    for (int at = 0; at < owners.length; at++) {
      if (owners[at] == thing && shown[at]) {
        reached[at] = true;
        open.add(at);
      }
    }
    while (!open.isEmpty()) {
      int at = open.remove();
      int owner = owners[at];
      if (owner > thing && figure(owner) == figure) {
        return true;
      }
      if (owner >= 0 && owner != thing) {
        continue; // through another thing, such as what they stand on
      }
      for (int next : neighbours(at)) {
        if (!reached[next] && shown[next]) {
          reached[next] = true;
          open.add(next);
        }
      }
    }
    return false;
  }

  private int figure(int thing) {
    return sketched.get(thing).placement().thing().sprite().picture();
  }

  private List<Integer> neighbours(int at) {
    var neighbours = new ArrayList<Integer>();
    if (at % side > 0) {
      neighbours.add(at - 1);
    }
    if (at % side < side - 1) {
      neighbours.add(at + 1);
    }
    if (at >= side) {
      neighbours.add(at - side);
    }
    if (at < owners.length - side) {
      neighbours.add(at + side);
    }
    return neighbours;
  }
}
