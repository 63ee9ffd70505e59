package dev.artishow.trainer.data.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.raster.TestingPictures;
import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.SvgRenderer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged files: each gives a raster, or is refused with a reason; nothing else ever happens. */
final class FuzzTest {
  private static final int TRIES = 400;
  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
      <defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1"/></linearGradient>
      <filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g id="s"><rect width="3" height="4"/></g></defs>
      <path d="M1 1h4v4q1 2 3 4z" fill="url(#g)" stroke-dasharray="1 2" stroke="#00f"/>
      <use xlink:href="#s" filter="url(#f)" transform="rotate(30)"/></svg>
      """;

  private final Random random = new Random(20260401);
  private int drawn;

  private byte[] damaged(byte[] file) {
    byte[] copy = file.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(copy.length);
      switch (random.nextInt(4)) {
        case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> copy[at] = (byte) random.nextInt(256);
        case 2 -> copy[at] = (byte) 0xff;
        default -> copy = java.util.Arrays.copyOf(copy, Math.max(1, at));
      }
    }
    return copy;
  }

  private interface Drawing {
    Raster draw(byte[] file) throws IOException;
  }

  private void tryAll(byte[] sound, Drawing drawing) throws IOException {
    assertThat(drawing.draw(sound).side()).isEqualTo(32);
    for (int i = 0; i < TRIES; i++) {
      byte[] file = damaged(sound);
      try {
        drawing.draw(file);
        drawn++;
      } catch (UnusablePictureException e) {
        assertThat(e).message().isNotBlank().doesNotContain("Exception", "java.");
      } catch (RuntimeException | Error e) {
        fail("try %d let an exception out".formatted(i), e);
      }
    }
  }

  private static Raster decode(byte[] file) throws IOException {
    return new PictureDecoder().decode(file, 32);
  }

  @Test
  void png_damaged_isDrawnOrRefused() throws IOException {
    tryAll(TestingPictures.png(24, 16), FuzzTest::decode);
  }

  /** Checksums would stop nearly all damage before the decoder. */
  @Test
  void png_damagedWithRightChecksums_isDrawnOrRefused() throws IOException {
    tryAll(TestingPictures.png(24, 16), file -> decode(mended(file)));
  }

  private static byte[] mended(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png.clone());
    int at = 8;
    while (at + 12 <= png.length) {
      int length = bytes.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        break;
      }
      var crc = new java.util.zip.CRC32();
      crc.update(png, at + 4, length + 4);
      bytes.putInt(at + 8 + length, (int) crc.getValue());
      at += 12 + length;
    }
    return bytes.array();
  }

  @Test
  void jpeg_damaged_isDrawnOrRefused() throws IOException {
    tryAll(TestingPictures.jpeg(24, 16), FuzzTest::decode);
    assertThat(drawn).isPositive();
  }

  @Test
  void losslessWebp_damaged_isDrawnOrRefused() throws IOException {
    tryAll(TestingPictures.losslessWebp(), FuzzTest::decode);
    assertThat(drawn).isPositive();
  }

  @Test
  void lossyWebp_damaged_isDrawnOrRefused() throws IOException {
    tryAll(TestingPictures.lossyWebp(), FuzzTest::decode);
    assertThat(drawn).isPositive();
  }

  @Test
  void transparentWebp_damaged_isDrawnOrRefused() throws IOException {
    tryAll(TestingPictures.transparentWebp(), FuzzTest::decode);
    assertThat(drawn).isPositive();
  }

  @Test
  void svg_damaged_isDrawnOrRefused() throws IOException {
    tryAll(
        SVG.getBytes(StandardCharsets.UTF_8),
        file -> new SvgRenderer().render(new String(file, StandardCharsets.ISO_8859_1), 32));
    assertThat(drawn).isPositive();
  }
}
