package dev.artishow.engine.scene.scenery;

import java.util.List;
import java.util.Locale;

/** A setting: its sky, and before that what is far away first. */
public enum Scenery {
  NIGHT(
      List.of(0x141d57, 0x2c3f8f, 0x5563b0),
      new Motif(Shape.DISC, 26, 0xfff6d8, 0.9, 0.004, 0.01, 0.02, 0.8),
      new Motif(Shape.SPARK, 7, 0xfff3c4, 1, 0.02, 0.04, 0.04, 0.6),
      Land.of(0.86, 0.025, 0.8, 0x1f2a63, 0x151d49)),
  SPACE(
      List.of(0x0e0b2b, 0x241a54, 0x3a2470),
      new Motif(Shape.DISC, 44, 0xf4f0ff, 0.9, 0.003, 0.009, 0, 1),
      new Motif(Shape.SPARK, 7, 0xffe9b0, 1, 0.02, 0.04, 0.05, 0.95),
      new Motif(Shape.SPARK, 4, 0x9fd8ff, 1, 0.02, 0.035, 0.05, 0.95)),
  SUNSET(
      List.of(0x5b4a9c, 0xd9688f, 0xff9b5e, 0xffd27a),
      new Motif(Shape.DISC, 1, 0xfff0a8, 1, 0.15, 0.16, 0.7, 0.74),
      Land.of(0.8, 0.012, 0.9, 0x8a4a6b, 0x57345c)),
  SKY(
      List.of(0x6dbdf0, 0xa6dbf7, 0xdff3fd),
      new Motif(Shape.CLOUD, 5, 0xffffff, 0.95, 0.1, 0.2, 0.08, 0.95)),
  RAIN(
      List.of(0x73869b, 0x9bacbd, 0xb9c6d2),
      new Motif(Shape.CLOUD, 5, 0xd5dde4, 0.95, 0.14, 0.2, 0, 0.12),
      Land.of(0.88, 0.008, 1.1, 0x7d8f9f, 0x697b8c),
      new Motif(Shape.STREAK, 34, 0xe6f1fa, 0.75, 0.035, 0.05, 0.1, 0.95)),
  SNOW(
      List.of(0xa3c8e6, 0xc6def0, 0xe0eef7),
      Land.of(0.7, 0.03, 0.7, 0xd9e8f4, 0xd9e8f4),
      Land.of(0.8, 0.02, 0.9, 0xffffff, 0xeaf3fa),
      new Motif(Shape.DISC, 38, 0xffffff, 0.95, 0.006, 0.014, 0, 0.95)),
  UNDERWATER(
      List.of(0x6fd3e6, 0x2f9fce, 0x1b6fa8),
      Land.of(0.87, 0.02, 0.9, 0xe2cf9a, 0xcbb27a),
      new Motif(Shape.BUBBLE, 14, 0xe2fbff, 0.8, 0.01, 0.028, 0.05, 0.8)),
  SEA(
      List.of(0x9fd8f5, 0xd9f1fc),
      new Motif(Shape.CLOUD, 3, 0xffffff, 0.95, 0.08, 0.13, 0.1, 0.32),
      Land.of(0.56, 0.006, 2, 0x3fa0d2, 0x1f6fae),
      new Motif(Shape.RIPPLE, 16, 0xbfe6f7, 0.8, 0.03, 0.06, 0.62, 0.97)),
  BEACH(
      List.of(0x8fd3f5, 0xd3effb),
      new Motif(Shape.CLOUD, 3, 0xffffff, 0.95, 0.08, 0.13, 0.08, 0.28),
      Land.of(0.5, 0.004, 2, 0x37a6d0, 0x5cc3dc),
      new Motif(Shape.RIPPLE, 6, 0xd5f2fa, 0.9, 0.03, 0.05, 0.55, 0.66),
      Land.of(0.72, 0.02, 0.6, 0xf6e2b0, 0xe8c988)),
  DESERT(
      List.of(0x8ecdf0, 0xf7e3b8),
      new Motif(Shape.DISC, 1, 0xffe27a, 1, 0.08, 0.09, 0.14, 0.18),
      Land.of(0.62, 0.05, 0.7, 0xe9bd72, 0xe0ad5e),
      Land.of(0.76, 0.04, 0.9, 0xf2cd86, 0xdca455)),
  MEADOW(
      List.of(0x8fd0f4, 0xdaf0fb),
      new Motif(Shape.CLOUD, 3, 0xffffff, 0.95, 0.08, 0.14, 0.08, 0.34),
      Land.of(0.64, 0.04, 0.7, 0xa6d36a, 0x8cc455),
      Land.of(0.76, 0.03, 0.8, 0x86c24c, 0x5fa338));

  @SuppressWarnings("ImmutableEnumChecker") // it cannot be changed
  private final List<Integer> sky;

  @SuppressWarnings("ImmutableEnumChecker") // nor can this
  private final List<Layer> layers;

  Scenery(List<Integer> sky, Layer... layers) {
    this.sky = List.copyOf(sky);
    this.layers = List.of(layers);
  }

  /** Its name in texts: {@code night}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From above to below, {@code 0xrrggbb}. */
  List<Integer> sky() {
    return sky;
  }

  /** In the order in which they are painted. */
  List<Layer> layers() {
    return layers;
  }
}
