package dev.artishow.engine.color;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The names of all colours, looked up: sRGB is parted into cubes of 8³, each named by its centre.
 */
public final class ColorTable {
  private static final int BITS = 5;
  private static final int CUBES = 1 << BITS;
  private static final int CUBE = 256 / CUBES;
  private static final int CENTRE = 0x040404;
  private static final int DROPPED_BITS = 8 - BITS;
  private static final List<ColorName> NAMES = List.of(ColorName.values());

  /** How far a shade's lightness may be from the usual one of its name. */
  private static final double MAX_APART = 0.15;

  /** Of the angle between a shade's hue and the usual one: 30°. */
  private static final double MIN_COSINE = 0.866;

  /** Above this chroma nothing is purely white, grey or black. */
  private static final double MAX_GREY_CHROMA = 0.02;

  private final byte[] names = new byte[CUBES * CUBES * CUBES];
  private final Map<ColorName, int[]> pure = new EnumMap<>(ColorName.class);

  public ColorTable(DominantColors colors) {
    for (int cube = 0; cube < names.length; cube++) {
      names[cube] = (byte) NAMES.indexOf(colors.name(corner(cube) + CENTRE));
    }
    for (int name = 0; name < NAMES.size(); name++) {
      int wanted = name;
      Pigment usual = Pigment.of(NAMES.get(name));
      pure.put(
          NAMES.get(name),
          IntStream.range(0, names.length)
              .filter(cube -> names[cube] == wanted && isPure(cube) && isUsual(cube, usual))
              .toArray());
    }
  }

  /** The colour of a cube's darkest corner, {@code 0xrrggbb}. */
  private static int corner(int cube) {
    int mask = CUBES - 1;
    int red = (cube >> (2 * BITS)) * CUBE;
    int green = ((cube >> BITS) & mask) * CUBE;
    int blue = (cube & mask) * CUBE;
    return red << 16 | green << 8 | blue;
  }

  /** Whether all six neighbours have the name as well; beyond the edge there is none to differ. */
  private boolean isPure(int cube) {
    int mask = CUBES - 1;
    for (int shift = 0; shift <= 2 * BITS; shift += BITS) {
      int at = (cube >> shift) & mask;
      boolean below = at == 0 || names[cube - (1 << shift)] == names[cube];
      boolean above = at == mask || names[cube + (1 << shift)] == names[cube];
      if (!below || !above) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUsual(int cube, Pigment usual) {
    var color = new Oklab();
    color.set(corner(cube) + CENTRE);
    if (Math.abs(color.lightness - usual.lightness()) > MAX_APART) {
      return false;
    } else if (!usual.chromatic()) {
      return color.chroma() <= MAX_GREY_CHROMA;
    }
    double product = color.a * usual.a() + color.b * usual.b();
    return product >= MIN_COSINE * color.chroma() * usual.chroma();
  }

  /** How many names there are. */
  public int size() {
    return NAMES.size();
  }

  /** The number of a colour's name, from 0, by channels of 0–255. */
  public int number(int red, int green, int blue) {
    int high = (red >> DROPPED_BITS) << (2 * BITS);
    return names[high | (green >> DROPPED_BITS) << BITS | blue >> DROPPED_BITS];
  }

  /** The name of a number. */
  public ColorName name(int number) {
    return NAMES.get(number);
  }

  /** Any of the shades that nobody would call otherwise, {@code 0xrrggbb}. */
  public int shade(ColorName color, RandomGenerator random) {
    int[] cubes = pure.getOrDefault(color, new int[0]);
    return corner(cubes[random.nextInt(cubes.length)])
        + (random.nextInt(CUBE) << 16 | random.nextInt(CUBE) << 8 | random.nextInt(CUBE));
  }
}
