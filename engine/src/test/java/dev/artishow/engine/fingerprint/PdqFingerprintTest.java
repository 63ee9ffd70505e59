package dev.artishow.engine.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Picture;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PdqFingerprintTest {
  /** Rings and stripes that no rounding blurs. */
  private static Picture rings(int width, int height, int period) {
    var rgba = new byte[width * height * 4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = 4 * (y * width + x);
        rgba[at] = (byte) ((x * x + y * y) / period);
        rgba[at + 1] = (byte) (x * 3 * (y / 16 % 3));
        rgba[at + 2] = (byte) (y * 5);
        rgba[at + 3] = (byte) 255;
      }
    }
    return new Picture(width, height, rgba);
  }

  private static Picture scaled(Picture picture, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture.toImage(), 0, 0, width, height, null);
    graphics.dispose();
    return Picture.of(image);
  }

  /** The values are those of ThreatExchange's pdq/java, commit baefb4ed67. */
  @Test
  void of_pictures_isWhatTheReferenceComputes() {
    assertThat(PdqFingerprint.of(rings(100, 80, 40)))
        .hasToString(
            "PdqFingerprint[hash=b5ce4a546631d56bb4ce492bb4ce692452332a9419ce55a46773b52b99add54a, quality=100]");
    assertThat(PdqFingerprint.of(rings(300, 517, 300)))
        .hasToString(
            "PdqFingerprint[hash=174bb45cb499b5363d691b561a8c16bb1596152495a9954bb552b556bd54bb54, quality=100]");
  }

  @Test
  void of_halfTheSize_isTheSamePicture() {
    Picture picture = rings(256, 256, 300);
    PdqHash half = PdqFingerprint.of(scaled(picture, 128, 128)).hash();
    PdqHash other = PdqFingerprint.of(rings(256, 256, 700)).hash();
    assertThat(PdqFingerprint.of(picture).hash().distance(half)).isLessThanOrEqualTo(PdqHash.SAME);
    assertThat(PdqFingerprint.of(picture).hash().distance(other)).isGreaterThan(PdqHash.SAME);
  }

  @Test
  void of_transparentGround_isSeenOnWhite() {
    var clear = new Picture(64, 64, new byte[64 * 64 * 4]);
    assertThat(PdqFingerprint.of(clear).quality()).isZero();
  }

  @Test
  void of_onePixel_hasNoQuality() {
    assertThat(PdqFingerprint.of(new Picture(1, 1, new byte[] {1, 2, 3, -1})).quality()).isZero();
  }

  @Test
  void parse_itsText_isTheSame() {
    String text = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    assertThat(PdqHash.parse(text)).hasToString(text);
    assertThat(PdqHash.parse("0".repeat(64)).distance(PdqHash.parse("0".repeat(63) + "7")))
        .isEqualTo(3);
    assertThatThrownBy(() -> PdqHash.parse("f8")).hasMessageContaining("64 hexadecimal digits");
  }
}
