package dev.artishow.trainer.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.scene.Box;
import dev.artishow.engine.scene.Extent;
import dev.artishow.engine.scene.Outline;
import dev.artishow.engine.scene.Placement;
import dev.artishow.engine.scene.ScenePainter.Painted;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Thing;
import dev.artishow.trainer.sketch.SketchFault.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two red squares of one figure, a gap of eight pixels between them. */
class RedrawingTest {
  private static final int SIDE = 32;
  private static final int SQUARE = 10;
  private static final int TOP = 11;
  private static final int[] LEFTS = {2, 20};
  private static final int RED = 0xffd02020;
  private static final int YELLOW = 0xfff0e020;
  private static final int NOTHING = 0;

  private final Pixels picture = Pixels.transparent(SIDE, SIDE);

  private static Painted square(int number) {
    var sprite = new Sprite(0, "square", Style.FLAT, new Outline(new Box(0, 0, 1, 1), 1));
    var thing = new Thing(sprite, Optional.empty(), false, Size.UNSAID);
    Pixels pixels = Pixels.transparent(SQUARE, SQUARE);
    fill(pixels, 0, 0, SQUARE, SQUARE, RED);
    return new Painted(new Placement(thing, 0, 0, 0, 0), pixels, LEFTS[number], TOP);
  }

  private static void fill(Pixels pixels, int left, int top, int width, int height, int argb) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        int at = (y * pixels.width() + x) * 4;
        pixels.rgba()[at] = (byte) (argb >> 16);
        pixels.rgba()[at + 1] = (byte) (argb >> 8);
        pixels.rgba()[at + 2] = (byte) argb;
        pixels.rgba()[at + 3] = (byte) (argb >>> 24);
      }
    }
  }

  private void draw(int ground) {
    fill(picture, 0, 0, SIDE, SIDE, ground);
    for (int left : LEFTS) {
      fill(picture, left, TOP, SQUARE, SQUARE, RED);
    }
  }

  private Redrawing redrawing() {
    int[] owners = new int[SIDE * SIDE];
    Arrays.fill(owners, -1);
    for (int i = 0; i < LEFTS.length; i++) {
      for (int y = TOP; y < TOP + SQUARE; y++) {
        Arrays.fill(owners, y * SIDE + LEFTS[i], y * SIDE + LEFTS[i] + SQUARE, i);
      }
    }
    return new Redrawing(List.of(square(0), square(1)), owners, picture);
  }

  private List<Kind> faults() {
    return redrawing().faults().stream().map(SketchFault::of).toList();
  }

  @Test
  void faults_drawnAsSketched_areNone() {
    draw(NOTHING);
    assertThat(faults()).isEmpty();
    draw(YELLOW);
    assertThat(faults()).isEmpty();
  }

  @Test
  void things_drawnAsSketched_areWhereTheyWereSketched() {
    draw(YELLOW);
    assertThat(Extent.of(redrawing().things().get(1)))
        .isEqualTo(new Extent(20, TOP, 30, TOP + SQUARE, SQUARE * SQUARE));
  }

  @Test
  void faults_oneIsMissing_areAThing() {
    draw(NOTHING);
    fill(picture, LEFTS[1], TOP, SQUARE, SQUARE - 4, NOTHING);
    assertThat(faults()).containsExactly(Kind.THING);
    draw(YELLOW);
    fill(picture, LEFTS[1], TOP, SQUARE, SQUARE, YELLOW);
    assertThat(faults()).containsExactly(Kind.THING);
  }

  @Test
  void faults_twoMelt_areACount() {
    draw(NOTHING);
    fill(picture, 12, 15, 8, 2, RED);
    assertThat(faults()).containsExactly(Kind.COUNT);
    draw(YELLOW);
    fill(picture, 12, 15, 8, 2, RED);
    assertThat(faults()).containsExactly(Kind.COUNT);
  }

  @Test
  void faults_somethingElse_areAThing() {
    draw(NOTHING);
    fill(picture, 0, 0, SIDE, 8, RED);
    assertThat(faults()).containsExactly(Kind.THING);
  }
}
