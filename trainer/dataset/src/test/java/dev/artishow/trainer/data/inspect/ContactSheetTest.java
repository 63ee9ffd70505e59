package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContactSheetTest {
  @TempDir Path folder;
  private Dataset dataset;

  @BeforeEach
  void build() throws Exception {
    dataset = new TestingPlan().build(folder);
  }

  private int[] draw(int rows, long seed) {
    BufferedImage sheet = new ContactSheet(dataset).draw(rows, seed);
    return sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
  }

  @Test
  void draw_hasOneRowForEachSourceAndTheRandomOnes() {
    BufferedImage two = new ContactSheet(dataset).draw(0, 1);
    BufferedImage five = new ContactSheet(dataset).draw(3, 1);

    int row = (five.getHeight() - two.getHeight()) / 3;
    assertThat(two.getHeight() / row).isEqualTo(2);
    assertThat(five.getWidth()).isEqualTo(two.getWidth());
  }

  @Test
  void draw_sameSeed_isTheSameSheet() {
    assertThat(draw(1, 1)).isEqualTo(draw(1, 1)).isNotEqualTo(draw(1, 2));
  }
}
