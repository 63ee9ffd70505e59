package dev.artishow.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PNG files of every colour type, depth, transparency and order of rows, whose pixels are known.
 */
final class PngMatrixTest {
  private static final int SIDE = 16;
  private static final int GREY = 0;
  private static final int COLORS = 2;
  private static final int PALETTE = 3;

  /** How a file says what is transparent, where it has no channel for that. */
  enum Transparency {
    NONE,
    /** One colour, or as many alphas as there are colours. */
    WHOLE,
    /** Alphas for the first half of a palette. */
    PARTIAL
  }

  /** A kind of file. */
  record Kind(int colorType, int depth, Transparency transparency, boolean interlaced) {}

  private final PictureDecoder decoder = new PictureDecoder();
  private final Random random = new Random(20260401);

  static List<Kind> kinds() {
    var kinds = new ArrayList<Kind>();
    int[][] depths = {{1, 2, 4, 8, 16}, {}, {8, 16}, {1, 2, 4, 8}, {8, 16}, {}, {8, 16}};
    for (int colorType = 0; colorType < depths.length; colorType++) {
      for (int depth : depths[colorType]) {
        for (boolean interlaced : new boolean[] {false, true}) {
          kinds.add(new Kind(colorType, depth, Transparency.NONE, interlaced));
          if (colorType <= PALETTE) {
            kinds.add(new Kind(colorType, depth, Transparency.WHOLE, interlaced));
          }
          if (colorType == PALETTE) {
            kinds.add(new Kind(colorType, depth, Transparency.PARTIAL, interlaced));
          }
        }
      }
    }
    return kinds;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void decode_eachKind_givesThePixelsThatWereWritten(Kind kind) throws Exception {
    int channels = TestingPng.channels(kind.colorType());
    int most = (1 << kind.depth()) - 1;
    int[] samples = new int[SIDE * SIDE * channels];
    for (int i = 0; i < samples.length; i++) {
      // neighbours that differ in their lowest bits alone stand beside those that are far apart
      samples[i] = random.nextBoolean() ? random.nextInt(most + 1) : Math.min(most, i % 3);
    }
    var png = new TestingPng(SIDE, kind.depth(), kind.colorType(), kind.interlaced(), samples);

    if (kind.colorType() == PALETTE) {
      palette(png, kind.transparency());
    } else {
      direct(png, kind.transparency() == Transparency.WHOLE);
    }
  }

  private void direct(TestingPng png, boolean keyed) throws Exception {
    int channels = TestingPng.channels(png.colorType());
    int[] key = Arrays.copyOfRange(png.samples(), 5 * channels, 6 * channels);
    ByteBuffer transparency = ByteBuffer.allocate(2 * channels);
    for (int sample : key) {
      transparency.putShort((short) sample);
    }
    byte[] file =
        keyed ? png.bytes(TestingPictures.chunk("tRNS", transparency.array())) : png.bytes();

    Raster raster = decoder.decode(file, SIDE);

    double most = (1 << png.depth()) - 1;
    for (int i = 0; i < SIDE * SIDE; i++) {
      int[] pixel = Arrays.copyOfRange(png.samples(), i * channels, (i + 1) * channels);
      boolean hasAlpha = png.colorType() > PALETTE;
      double alpha = hasAlpha ? pixel[channels - 1] / most : 1;
      alpha = keyed && Arrays.equals(pixel, key) ? 0 : alpha;
      boolean grey = channels < 3;
      assertPixel(
          raster,
          i,
          new double[] {
            pixel[0] / most, pixel[grey ? 0 : 1] / most, pixel[grey ? 0 : 2] / most, alpha
          });
    }
  }

  private void palette(TestingPng png, Transparency transparency) throws Exception {
    int size = 1 << png.depth();
    byte[] palette = new byte[3 * size];
    random.nextBytes(palette);
    byte[] alphas =
        new byte
            [switch (transparency) {
              case NONE -> 0;
              case WHOLE -> size;
              case PARTIAL -> size / 2;
            }];
    random.nextBytes(alphas);
    byte[] colors = TestingPictures.chunk("PLTE", palette);
    byte[] file =
        alphas.length == 0
            ? png.bytes(colors)
            : png.bytes(colors, TestingPictures.chunk("tRNS", alphas));

    Raster raster = decoder.decode(file, SIDE);

    for (int i = 0; i < SIDE * SIDE; i++) {
      int index = png.samples()[i];
      double alpha = index < alphas.length ? (alphas[index] & 0xff) / 255.0 : 1;
      double[] rgba = {0, 0, 0, alpha};
      for (int channel = 0; channel < 3; channel++) {
        rgba[channel] = (palette[3 * index + channel] & 0xff) / 255.0;
      }
      assertPixel(raster, i, rgba);
    }
  }

  /** Sixteen bits are rounded to eight before and after they are multiplied. */
  private static void assertPixel(Raster raster, int i, double[] rgba) {
    for (int channel = 0; channel < 4; channel++) {
      double premultiplied = channel == 3 ? rgba[3] : rgba[channel] * rgba[3];
      assertThat((double) raster.at(i % SIDE, i / SIDE, channel))
          .as("channel %d of pixel %d", channel, i)
          .isCloseTo(premultiplied * 255, Offset.offset(1.5));
    }
  }

  @Test
  void decode_transparentColorOfMoreBitsThanPixelsHave_isReadByItsLowBits() throws Exception {
    int[] grey = new int[SIDE * SIDE];
    grey[0] = 0x42;
    int[] colors = new int[3 * SIDE * SIDE];
    Arrays.fill(colors, 0, 3, 0x42);
    byte[] ofGrey = {0x7f, 0x42};
    byte[] ofColors = {0x7f, 0x42, 0x7f, 0x42, 0x7f, 0x42};

    Raster first =
        decoder.decode(
            new TestingPng(SIDE, 8, GREY, false, grey).bytes(TestingPictures.chunk("tRNS", ofGrey)),
            SIDE);
    Raster second =
        decoder.decode(
            new TestingPng(SIDE, 8, COLORS, false, colors)
                .bytes(TestingPictures.chunk("tRNS", ofColors)),
            SIDE);

    for (Raster raster : List.of(first, second)) {
      assertThat(raster.at(0, 0, 3)).isZero();
      assertThat(raster.at(1, 0, 3)).isEqualTo(255);
    }
  }

  private void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> decoder.decode(file, SIDE))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining(reason)
        .message()
        .doesNotContain("Exception", "java.");
  }

  @Test
  void decode_paletteThatCannotBe_isRefused() {
    var png = new TestingPng(SIDE, 8, PALETTE, false, new int[SIDE * SIDE]);
    byte[] two = TestingPictures.chunk("PLTE", new byte[6]);

    assertRefused(png.bytes(), "its palette is 0 bytes long");
    assertRefused(
        png.bytes(two, TestingPictures.chunk("tRNS", new byte[3])),
        "shorter than its transparency");
  }

  @Test
  void decode_depthThatIsNone_isRefused() {
    assertRefused(
        new TestingPng(SIDE, 4, COLORS, false, new int[3 * SIDE * SIDE]).bytes(),
        "depth 4, colour type 2");
  }
}
