package dev.artishow.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that say what their colours mean, against sRGB's definition (IEC 61966-2-1). */
final class ColorProfileTest {
  private static final byte[] LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final byte[] GREY = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
  private static final byte[] LAB = ICC_Profile.getInstance(ColorSpace.CS_CIEXYZ).getData();

  /** 55 of 255 as linear light is 128 as sRGB; 128 is 188. */
  private static final int[] LEVELS = {55, 128, 255};

  private static final int[] LIT = {128, 188, 255};

  private final PictureDecoder decoder = new PictureDecoder();

  private static byte[] png(byte[]... chunks) {
    int[] samples = new int[3 * 64];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = LEVELS[i % 3];
    }
    return new TestingPng(8, 8, 2, false, samples).bytes(chunks);
  }

  private static byte[] iccp(byte[] profile) {
    var content = new ByteArrayOutputStream();
    content.writeBytes("name\0\0".getBytes(StandardCharsets.US_ASCII));
    content.writeBytes(TestingPng.deflated(profile));
    return TestingPictures.chunk("iCCP", content.toByteArray());
  }

  private void assertColor(byte[] file, int[] rgb) throws IOException {
    Raster raster = decoder.decode(file, 8);
    for (int channel = 0; channel < 3; channel++) {
      assertThat(raster.at(4, 4, channel)).isBetween(rgb[channel] - 2, rgb[channel] + 2);
    }
    assertThat(raster.at(4, 4, 3)).isEqualTo(255);
  }

  private void assertRefused(byte[] file, String... reasons) {
    assertThatThrownBy(() -> decoder.decode(file, 8))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContainingAll(reasons)
        .hasMessageContaining("save it as sRGB");
  }

  @Test
  void png_linearProfile_isApplied() throws Exception {
    assertColor(png(iccp(LINEAR)), LIT);
  }

  @Test
  void png_srgbProfile_changesNothing() throws Exception {
    assertThat(decoder.decode(png(iccp(SRGB)), 8)).isEqualTo(decoder.decode(png(), 8));
  }

  @Test
  void png_greyProfile_isAppliedToGrey() throws Exception {
    int[] samples = new int[64];
    Arrays.fill(samples, 55);

    Raster raster = decoder.decode(new TestingPng(8, 8, 0, false, samples).bytes(iccp(GREY)), 8);

    assertThat(raster.at(4, 4, 0)).isBetween(126, 130);
    assertThat(raster.at(4, 4, 2)).isEqualTo(raster.at(4, 4, 0));
  }

  @Test
  void png_alpha_isNoColor() throws Exception {
    int[] samples = new int[4 * 64];
    Arrays.fill(samples, 55);

    Raster raster = decoder.decode(new TestingPng(8, 8, 6, false, samples).bytes(iccp(LINEAR)), 8);

    assertThat(raster.at(4, 4, 3)).isEqualTo(55);
    assertThat(raster.at(4, 4, 0)).isBetween(27, 29);
  }

  @Test
  void jpeg_profileInParts_isApplied() throws Exception {
    var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, 0x373737);
    }
    int half = LINEAR.length / 2;
    byte[] jpeg = TestingPictures.encoded(image, "jpeg");
    jpeg = TestingPictures.withSegment(jpeg, 0xe2, part(2, half, LINEAR.length));
    jpeg = TestingPictures.withSegment(jpeg, 0xe2, part(1, 0, half));

    assertColor(jpeg, new int[] {128, 128, 128});
  }

  private static byte[] part(int number, int from, int to) {
    return ByteBuffer.allocate(14 + to - from)
        .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
        .put((byte) number)
        .put((byte) 2)
        .put(LINEAR, from, to - from)
        .array();
  }

  @Test
  void webp_profile_isApplied() throws Exception {
    byte[] plain = TestingPictures.losslessWebp();
    byte[] picture = Arrays.copyOfRange(plain, 12, plain.length);
    byte[] canvas = {0x20, 0, 0, 0, 23, 0, 0, 15, 0, 0};
    byte[] file =
        TestingPictures.riff(
            TestingPictures.riffChunk("VP8X", canvas),
            TestingPictures.riffChunk("ICCP", LINEAR),
            picture);

    int before = decoder.decode(plain, 24).at(12, 4, 1);
    int after = decoder.decode(file, 24).at(12, 4, 1);

    assertThat((double) after).isCloseTo(lit(before), Offset.offset(2.0));
  }

  private static double lit(int level) {
    double light = level / 255.0;
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
  }

  @ParameterizedTest
  @CsvSource({"100000, 128, 188", "45455, 55, 128", "47000, 55, 128"})
  void png_gamma_isAppliedWhereItDiffers(int gamma, int first, int second) throws Exception {
    byte[] chunk = TestingPictures.chunk("gAMA", ByteBuffer.allocate(4).putInt(gamma).array());

    assertColor(png(chunk), new int[] {first, second, 255});
  }

  @Test
  void png_srgbChunk_outweighsGamma() throws Exception {
    byte[] gamma = TestingPictures.chunk("gAMA", ByteBuffer.allocate(4).putInt(100_000).array());

    assertColor(png(gamma, TestingPictures.chunk("sRGB", new byte[1])), LEVELS);
  }

  /** Adobe RGB's chromaticities, which say nothing without a gamma. */
  @Test
  void png_widerGreen_movesColors() throws Exception {
    ByteBuffer points = ByteBuffer.allocate(32);
    for (int value : new int[] {31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000}) {
      points.putInt(value);
    }
    byte[] gamma = TestingPictures.chunk("gAMA", ByteBuffer.allocate(4).putInt(45_455).array());
    byte[] chunk = TestingPictures.chunk("cHRM", points.array());

    // 55, 128, 255 at gamma 2.2, by the matrix from Adobe RGB to sRGB
    assertColor(png(gamma, chunk), new int[] {0, 128, 255});
    assertColor(png(chunk), LEVELS);
  }

  @Test
  void png_codePointsBeyondSrgb_areRefused() throws Exception {
    assertColor(png(TestingPictures.chunk("cICP", new byte[] {1, 13, 0, 1})), LEVELS);
    assertRefused(png(TestingPictures.chunk("cICP", new byte[] {9, 16, 0, 1})), "beyond sRGB");
  }

  @Test
  void png_profileThatIsNone_isRefused() {
    assertRefused(png(iccp("nonsense".repeat(40).getBytes(StandardCharsets.US_ASCII))), "profile");
    assertRefused(
        png(TestingPictures.chunk("iCCP", "name\0\0????".getBytes(StandardCharsets.US_ASCII))),
        "cannot be unpacked");
  }

  @Test
  void png_profileOfOtherChannels_isRefused() {
    assertRefused(png(iccp(GREY)), "3 channels of colour but a colour profile for 1");
    assertRefused(png(iccp(LAB)), "profile");
  }

  @Test
  void png_profileBomb_isRefused() {
    assertRefused(png(iccp(new byte[5 << 20])), "at most 4 MiB");
  }
}
