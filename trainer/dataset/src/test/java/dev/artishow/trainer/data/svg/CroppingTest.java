package dev.artishow.trainer.data.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class CroppingTest {
  private final BufferedImage page = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);

  @Test
  void drawn_smallDrawing_isCutOut() {
    page.setRGB(4, 3, 0xff112233);
    page.setRGB(9, 7, 0x80445566);

    BufferedImage drawn = Cropping.drawn(page);

    assertThat(drawn.getWidth()).isEqualTo(6);
    assertThat(drawn.getHeight()).isEqualTo(5);
    assertThat(drawn.getRGB(0, 0)).isEqualTo(0xff112233);
    assertThat(drawn.getRGB(5, 4)).isEqualTo(0x80445566);
  }

  @Test
  void drawn_nothingButAHaze_isThePage() {
    page.setRGB(4, 3, 0x07ffffff);

    assertThat(Cropping.drawn(page)).isSameAs(page);
  }

  @Test
  void renderDrawn_cornerOfALargePage_fillsTheSquare() throws Exception {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 400'>"
            + "<rect x='10' y='10' width='40' height='40' fill='#f00'/></svg>";

    assertThat(new SvgRenderer().render(svg, 32).coverage()).isLessThan(0.02);
    assertThat(new SvgRenderer().renderDrawn(svg, 32).coverage()).isGreaterThan(0.95);
  }
}
