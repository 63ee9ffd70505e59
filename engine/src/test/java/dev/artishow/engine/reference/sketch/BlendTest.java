package dev.artishow.engine.reference.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.Reference;
import dev.artishow.engine.color.Pixels;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Two heads with one ear each, of which the second's is elsewhere. */
final class BlendTest {
  private static final int SIDE = Look.SIDE;
  private static final Bend UNBENT = new Bend(0, 0);
  private static final Reference REFERENCE = new Reference("b/cat", "cat", "Ada", "CC0-1.0", "b");
  private static final int ORANGE = 0xff9030;
  private static final int GRAY = 0x808890;

  private static final Pixels FIRST = drawn(ORANGE, BlendTest::leftEar);
  private static final Pixels SECOND = drawn(GRAY, BlendTest::rightEar);

  private static boolean head(double x, double y) {
    return Math.hypot(x - 0.5, y - 0.6) < 0.3;
  }

  private static boolean leftEar(double x, double y) {
    return head(x, y) || Math.hypot(x - 0.32, y - 0.3) < 0.09;
  }

  private static boolean rightEar(double x, double y) {
    return head(x, y) || Math.hypot(x - 0.42, y - 0.26) < 0.09;
  }

  private static Pixels drawn(int rgb, BiPredicate<Double, Double> covered) {
    Pixels pixels = Pixels.transparent(SIDE, SIDE);
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = (i % SIDE + 0.5) / SIDE;
      int row = i / SIDE;
      double y = (row + 0.5) / SIDE;
      if (covered.test(x, y)) {
        pixels.rgba()[4 * i] = (byte) (rgb >> 16);
        pixels.rgba()[4 * i + 1] = (byte) (rgb >> 8);
        pixels.rgba()[4 * i + 2] = (byte) rgb;
        pixels.rgba()[4 * i + 3] = (byte) 0xff;
      }
    }
    return pixels;
  }

  private static Pixels blended() {
    Flow flow = Flow.between(FIRST, SECOND);
    var other = new Likeness.Second(REFERENCE, Affine.IDENTITY, flow, 128);
    return Blend.of(FIRST, Affine.IDENTITY, UNBENT).with(SECOND, other);
  }

  /** Mean place of what is covered above the head, and how much that is in pixels. */
  private record Ear(double x, double y, double pixels) {
    static Ear of(Pixels pixels) {
      double sum = 0;
      double sumX = 0;
      double sumY = 0;
      for (int y = 0; y < 0.3 * SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          double alpha = (pixels.rgba()[4 * (y * SIDE + x) + 3] & 0xff) / 255.0;
          sum += alpha;
          sumX += alpha * (x + 0.5) / SIDE;
          sumY += alpha * (y + 0.5) / SIDE;
        }
      }
      return new Ear(sumX / sum, sumY / sum, sum);
    }
  }

  @Test
  void with_partsInOtherPlaces_areOneHalfWay() {
    Ear ear = Ear.of(blended());
    double first = Ear.of(FIRST).x();
    double second = Ear.of(SECOND).x();
    assertThat(ear.x()).isBetween(first + (second - first) / 4, second - (second - first) / 4);
    assertThat(ear.pixels()).isCloseTo(Ear.of(FIRST).pixels(), within(8.0));
  }

  @Test
  void with_any_hasNothingHalfTransparentButEdges() {
    byte[] rgba = blended().rgba();
    int half = 0;
    for (int at = 3; at < rgba.length; at += 4) {
      int alpha = rgba[at] & 0xff;
      half += alpha > 40 && alpha < 215 ? 1 : 0;
    }
    // the outline is some 70 pixels long
    assertThat(half).isLessThan(70);
  }

  @Test
  void with_twoColours_isBetweenThem() {
    byte[] rgba = blended().rgba();
    int row = 3 * SIDE / 5;
    int middle = 4 * (row * SIDE + SIDE / 2);
    assertThat(rgba[middle] & 0xff).isBetween(0x90, 0xf0);
    assertThat(rgba[middle + 2] & 0xff).isBetween(0x40, 0x80);
  }

  @Test
  void alone_unheld_isTheDrawing() {
    assertThat(Blend.of(FIRST, Affine.IDENTITY, UNBENT).alone().rgba()).isEqualTo(FIRST.rgba());
  }

  @Test
  void flow_betweenEqualDrawings_isNone() {
    Flow flow = Flow.between(FIRST, FIRST);
    for (double place = 0.1; place < 1; place += 0.2) {
      assertThat(flow.across(place, place)).isCloseTo(0, within(1e-6));
      assertThat(flow.down(place, place)).isCloseTo(0, within(1e-6));
    }
    assertThat(flow).isEqualTo(Flow.between(FIRST, FIRST));
  }
}
