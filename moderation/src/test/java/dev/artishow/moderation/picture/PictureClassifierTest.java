package dev.artishow.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What nsfwjs 4.4.0 says in Node of pictures made by formula, small and large; see decision 0105
 * for how they were compared.
 */
class PictureClassifierTest {
  private static final double PARITY = 0.001;

  @Test
  void classify_picturesByFormula_asNsfwjsDoes() throws IOException {
    PictureClassifier classifier = PictureClassifier.shipped();

    assertLike(
        classifier.classify(formula(50, 80, 7, 3, 0)), 0.18223, 0.00063, 0.81698, 0.00012, 0.00004);
    assertLike(
        classifier.classify(formula(224, 224, 1, 1, 90)),
        0.87963,
        0.00549,
        0.11431,
        0.00038,
        0.00019);
    assertLike(
        classifier.classify(formula(300, 170, 0, 2, 40)),
        0.38106,
        0.00810,
        0.60435,
        0.00543,
        0.00105);
  }

  private static void assertLike(Likelihoods seen, double... expected) {
    assertThat(seen.drawing()).isCloseTo(expected[0], within(PARITY));
    assertThat(seen.hentai()).isCloseTo(expected[1], within(PARITY));
    assertThat(seen.neutral()).isCloseTo(expected[2], within(PARITY));
    assertThat(seen.porn()).isCloseTo(expected[3], within(PARITY));
    assertThat(seen.sexy()).isCloseTo(expected[4], within(PARITY));
  }

  private static BufferedImage formula(int width, int height, int a, int b, int c) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = Math.min(255, 120 + c + (a * x + b * y) % 100);
        int green = (a * x * 2 + y) % 256;
        int blue = (x * b + y * a) % 200;
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return picture;
  }

  @Test
  void classify_transparentPicture_isSeenOnWhite() throws IOException {
    PictureClassifier classifier = PictureClassifier.shipped();
    var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    var white = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    white.setRGB(0, 0, 40, 40, white(40 * 40), 0, 40);

    assertThat(classifier.classify(clear)).isEqualTo(classifier.classify(white));
  }

  private static int[] white(int count) {
    int[] pixels = new int[count];
    Arrays.fill(pixels, 0xffffff);
    return pixels;
  }

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    ClassifierFile read = ClassifierFile.read(new ByteArrayInputStream(small().toBytes()));

    assertThat(read.tensor("a").values()).containsExactly(-1, -0.5f, 126.5f);
    assertThat(read.description()).isEqualTo("test (nowhere, MIT)");
  }

  @Test
  void read_oneByteChanged_isRefused() {
    byte[] bytes = small().toBytes();
    bytes[bytes.length / 2] ^= 1;

    assertThatIOException()
        .isThrownBy(() -> ClassifierFile.read(new ByteArrayInputStream(bytes)))
        .withMessageContaining("not as it was written");
  }

  @Test
  void read_cutShort_isRefused() {
    byte[] bytes = small().toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatIOException().isThrownBy(() -> ClassifierFile.read(new ByteArrayInputStream(part)));
    }
  }

  private static ClassifierFile small() {
    var tensor = new QuantizedTensor(List.of(3), -1, 0.5, new byte[] {0, 1, (byte) 255});
    return ClassifierFile.of("test", "nowhere", "MIT", Map.of("a", tensor));
  }
}
