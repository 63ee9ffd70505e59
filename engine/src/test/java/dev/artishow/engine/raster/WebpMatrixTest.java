package dev.artishow.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WebP files of every coding, written by cwebp or here, whose pixels are known. */
final class WebpMatrixTest {
  private static final int SIDE = 16;

  /** Of lossy coding at quality 90, for colours that cover a pixel whole. */
  private static final int LOSS = 40;

  private final PictureDecoder decoder = new PictureDecoder();

  private static Path folder() throws URISyntaxException {
    return Path.of(WebpMatrixTest.class.getResource("webp").toURI());
  }

  static List<String> files() throws IOException, URISyntaxException {
    try (Stream<Path> entries = Files.list(folder())) {
      return entries
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".webp"))
          .sorted()
          .toList();
    }
  }

  /** Red, green, blue and alpha of a picture's pixel. */
  private static int[] pixel(String picture, int x, int y) {
    return switch (picture) {
      case "smooth" -> new int[] {16 * x, 16 * y, 8 * (x + y), 255 - x * y};
      case "flat" -> new int[] {200, 30, 60, 100};
      case "few" ->
          new int[][] {{255, 0, 0, 255}, {0, 128, 255, 128}, {0, 0, 0, 0}}[(x / 4 + y / 4) % 3];
      case "noise" -> new int[] {noise(x, y, 0), noise(x, y, 1), noise(x, y, 2), noise(x, y, 3)};
      case "grey" -> new int[] {17 * ((x + y) % 16), 17 * ((x + y) % 16), 17 * ((x + y) % 16), 255};
      case "clear" -> new int[] {16 * x, 0, 0, 0};
      default -> throw new IllegalArgumentException(picture);
    };
  }

  private static int noise(int x, int y, int channel) {
    int mixed = (x * x * 31 + y * 17 * x + y * y * 13 + channel * 59) * 97;
    return (mixed >> 2) & 0xff;
  }

  @ParameterizedTest
  @MethodSource("files")
  void decode_eachCoding_givesThePixelsThatWereEncoded(String name) throws Exception {
    List<String> parts = List.of(name.split("\\."));
    boolean lossy = parts.get(1).equals("lossy");

    Raster raster = decoder.decode(Files.readAllBytes(folder().resolve(name)), SIDE);

    for (int i = 0; i < SIDE * SIDE; i++) {
      int[] rgba = pixel(parts.get(0), i % SIDE, i / SIDE);
      if (parts.get(2).equals("opaque")) {
        rgba[3] = 255;
      }
      assertPixel(raster, i % SIDE, i / SIDE, rgba, lossy && !parts.get(0).equals("flat"));
    }
  }

  private static void assertPixel(Raster raster, int x, int y, int[] rgba, boolean lossy) {
    assertThat(raster.at(x, y, 3)).as("alpha of %d, %d", x, y).isEqualTo(rgba[3]);
    for (int channel = 0; channel < 3 && !lossy; channel++) {
      assertThat(raster.at(x, y, channel))
          .as("channel %d of %d, %d", channel, x, y)
          .isCloseTo(Math.round(rgba[channel] * rgba[3] / 255f), Offset.offset(3));
    }
  }

  @Test
  void decode_lossySmoothPicture_losesLittle() throws Exception {
    Raster raster =
        decoder.decode(Files.readAllBytes(folder().resolve("smooth.lossy.opaque.webp")), SIDE);

    for (int i = 0; i < SIDE * SIDE; i++) {
      int[] rgba = pixel("smooth", i % SIDE, i / SIDE);
      for (int channel = 0; channel < 3; channel++) {
        assertThat(raster.at(i % SIDE, i / SIDE, channel))
            .isBetween(rgba[channel] - LOSS, rgba[channel] + LOSS);
      }
    }
  }

  /** RFC 9649, section 2.7.1.2: 0 none, 1 from the left, 2 from above, 3 along the gradient. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void decode_rawAlphaOfEachFilter_isKept(int filter) throws Exception {
    byte[] opaque = Files.readAllBytes(folder().resolve("noise.lossy.opaque.webp"));
    byte[] canvas = {0x10, 0, 0, 0, SIDE - 1, 0, 0, SIDE - 1, 0, 0};
    byte[] picture = Arrays.copyOfRange(opaque, 12, opaque.length);

    Raster raster =
        decoder.decode(
            TestingPictures.riff(
                TestingPictures.riffChunk("VP8X", canvas),
                TestingPictures.riffChunk("ALPH", rawAlpha(filter)),
                picture),
            SIDE);

    for (int i = 0; i < SIDE * SIDE; i++) {
      assertThat(raster.at(i % SIDE, i / SIDE, 3)).isEqualTo(noise(i % SIDE, i / SIDE, 3));
    }
  }

  private static byte[] rawAlpha(int filter) {
    var alpha = new ByteArrayOutputStream();
    alpha.write(filter << 2);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        alpha.write(noise(x, y, 3) - predicted(filter, x, y));
      }
    }
    return alpha.toByteArray();
  }

  private static int predicted(int filter, int x, int y) {
    int left = x > 0 ? noise(x - 1, y, 3) : 0;
    int above = y > 0 ? noise(x, y - 1, 3) : 0;
    if (filter == 0 || (x == 0 && y == 0)) {
      return 0;
    } else if (x == 0 || y == 0) {
      return x == 0 ? above : left;
    }
    return switch (filter) {
      case 1 -> left;
      case 2 -> above;
      default -> Math.max(0, Math.min(255, left + above - noise(x - 1, y - 1, 3)));
    };
  }
}
