package dev.artishow.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.color.Pixels;
import org.junit.jupiter.api.Test;

final class OutlineTest {
  private static final int SIDE = 20;

  private static void fill(Pixels picture, int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        picture.rgba()[(y * SIDE + x) * 4 + 3] = (byte) 255;
      }
    }
  }

  @Test
  void of_nothing_isEmpty() {
    assertThat(Outline.of(Pixels.transparent(SIDE, SIDE))).isEmpty();
  }

  @Test
  void of_rectangle_isItsBox() {
    Pixels picture = Pixels.transparent(SIDE, SIDE);
    fill(picture, 4, 2, 14, 12);

    Outline outline = Outline.of(picture).orElseThrow();

    assertThat(outline.box()).isEqualTo(new Box(0.2, 0.1, 0.5, 0.5));
    assertThat(outline.area()).isCloseTo(0.25, within(1e-9));
    assertThat(outline.coverage()).isCloseTo(1, within(1e-9));
    assertThat(outline.head()).isEqualTo(new Box(0.2, 0.1, 0.5, 0.5));
  }

  @Test
  void head_ofAnAnimalWithItsTailUp_isNotTheTail() {
    Pixels picture = Pixels.transparent(SIDE, SIDE);
    fill(picture, 2, 10, 18, 16);
    fill(picture, 2, 2, 9, 10);
    fill(picture, 16, 1, 18, 10);

    Box head = Outline.of(picture).orElseThrow().head();

    assertThat(head.left()).isCloseTo(0.1, within(1e-9));
    assertThat(head.width()).isCloseTo(0.35, within(1e-9));
    assertThat(head.top()).isCloseTo(0.1, within(1e-9));
    assertThat(head.height()).isCloseTo(0.35, within(1e-9));
  }
}
