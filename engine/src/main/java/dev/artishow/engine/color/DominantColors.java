package dev.artishow.engine.color;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Names the colours that cover most of a picture. Each pixel bears the name of the nearest example
 * in CIELAB and counts as much as it is opaque. Thread-safe.
 */
public final class DominantColors {
  private static final double MIN_SHARE = 0.3;
  private static final int MAX_NAMES = 2;

  private record Example(ColorName name, Lab lab) {}

  private final List<Example> examples = new ArrayList<>();

  /** Knows examples of every colour's usual shades. */
  public DominantColors() {
    add(ColorName.BLACK, 0x000000, 0x1c1c20, 0x2b2b2f);
    add(ColorName.WHITE, 0xffffff, 0xf2f2f2, 0xfafaf0);
    add(ColorName.GRAY, 0x808080, 0xb4b4b8, 0x5c6068, 0xc8ccd2);
    add(ColorName.RED, 0xdc1e28, 0xb41420, 0xf0464a);
    add(ColorName.ORANGE, 0xff8c00, 0xf07828, 0xffa53c);
    add(ColorName.YELLOW, 0xffdc32, 0xfac83c, 0xfff078, 0xffcc22, 0xfffbc4, 0xd0ac3c);
    add(ColorName.GREEN, 0x3ca03c, 0x78be46, 0x146432, 0x96dc82, 0x5c913b);
    add(ColorName.GREEN, 0xd4f5c8, 0xd1ffd1, 0xcdf7da, 0xa8c8a8);
    add(ColorName.TURQUOISE, 0x3cc8be, 0x009696, 0x7fe0d8, 0x006464, 0xccf7f3);
    add(ColorName.BLUE, 0x285ac8, 0x5aaaf0, 0x1e3282, 0x3c82dc, 0x9ad0f5, 0xc8e0ff);
    add(ColorName.BLUE, 0x0000ff, 0x0000c0, 0x000080, 0x00004a, 0x0030bf, 0x203a9a);
    add(ColorName.BLUE, 0x2e6488, 0x005f80, 0x00304d);
    add(ColorName.PURPLE, 0x823caa, 0xaa6edc, 0x5a2878, 0xc8a0f0, 0xdcc6fa);
    add(ColorName.PURPLE, 0x8000ff, 0x6000bf, 0x400080, 0x300050);
    add(ColorName.PINK, 0xfa96be, 0xf05aa0, 0xffbed2, 0xe0409a);
    add(ColorName.BROWN, 0x784628, 0xa0643c, 0x503223, 0x8a5a3a);
    add(ColorName.BEIGE, 0xebd7b4, 0xd8bc94);
  }

  private void add(ColorName name, int... shades) {
    for (int rgb : shades) {
      examples.add(new Example(name, Lab.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)));
    }
  }

  /** At most two names, the one that covers most first; none where no colour stands out. */
  public List<ColorName> of(Pixels picture) {
    var weights = new EnumMap<ColorName, Double>(ColorName.class);
    double total = 0;
    for (int at = 0; at < picture.rgba().length; at += 4) {
      int alpha = picture.rgba()[at + 3] & 0xff;
      if (alpha > 0) {
        weights.merge(name(picture, at, alpha), (double) alpha, Double::sum);
        total += alpha;
      }
    }
    double least = MIN_SHARE * total;
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(Map.Entry.<ColorName, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(MAX_NAMES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private ColorName name(Pixels picture, int at, int alpha) {
    int red = picture.straight(at, alpha);
    int green = picture.straight(at + 1, alpha);
    return nearest(Lab.of(red, green, picture.straight(at + 2, alpha)));
  }

  /** The name of one colour, {@code 0xrrggbb}. */
  public ColorName name(int rgb) {
    return nearest(Lab.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
  }

  private ColorName nearest(Lab color) {
    Example best = examples.get(0);
    for (Example example : examples) {
      if (example.lab().squaredDistance(color) < best.lab().squaredDistance(color)) {
        best = example;
      }
    }
    return best.name();
  }
}
