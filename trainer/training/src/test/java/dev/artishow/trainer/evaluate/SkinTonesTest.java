package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SkinTonesTest {

  @Test
  void classify_otherClothes_isDecidedByTheSkin() {
    var tones =
        SkinTones.learn(
            Map.of(
                "light", List.of(person(0xf7dece, 0x2040c0), person(0xf7dece, 0xc02020)),
                "dark", List.of(person(0x7c533e, 0x2040c0), person(0x7c533e, 0xc02020))));

    assertThat(tones.classify(person(0xf7dece, 0x20c040))).isEqualTo("light");
    assertThat(tones.classify(person(0x7c533e, 0x20c040))).isEqualTo("dark");
  }

  /** A square of skin over a square of clothes, in the midst of nothing. */
  private static Picture person(int skin, int clothes) {
    byte[] rgba = new byte[8 * 8 * 4];
    for (int y = 1; y < 7; y++) {
      for (int x = 2; x < 6; x++) {
        int rgb = y < 4 ? skin : clothes;
        int at = 4 * (y * 8 + x);
        rgba[at] = (byte) (rgb >> 16);
        rgba[at + 1] = (byte) (rgb >> 8);
        rgba[at + 2] = (byte) rgb;
        rgba[at + 3] = -1;
      }
    }
    return new Picture(8, 8, rgba);
  }
}
