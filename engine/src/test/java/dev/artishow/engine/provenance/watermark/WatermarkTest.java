package dev.artishow.engine.provenance.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.PictureId;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatermarkTest {
  private static final Watermark MARK = new Watermark(0xabcdef);

  /** A face on transparent ground. */
  private static Picture drawing(int side, int seed) {
    var random = new Random(seed);
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    var top = new Color(80 + random.nextInt(150), 80 + random.nextInt(150), random.nextInt(200));
    canvas.setPaint(new GradientPaint(0, 0, top, side, side, top.darker()));
    canvas.fillOval(side / 12, side / 10, side * 5 / 6, side * 4 / 5);
    canvas.setPaint(new Color(40, 30, 30));
    canvas.fillOval(side / 3, side / 3, side / 10, side / 8);
    canvas.fillOval(side * 3 / 5, side / 3, side / 10, side / 8);
    canvas.dispose();
    return Picture.of(image);
  }

  private static Picture onWhite(Picture picture) {
    return on(Color.WHITE, picture.toImage());
  }

  private static Picture on(Color ground, BufferedImage picture) {
    var flat =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = flat.createGraphics();
    canvas.setColor(ground);
    canvas.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    canvas.drawImage(picture, 0, 0, null);
    canvas.dispose();
    return Picture.of(flat);
  }

  private static Picture asJpeg(Picture picture) throws IOException {
    BufferedImage flat = onWhite(picture).toImage();
    var rgb = new BufferedImage(flat.getWidth(), flat.getHeight(), BufferedImage.TYPE_INT_RGB);
    rgb.createGraphics().drawImage(flat, 0, 0, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0.75f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(rgb, null, null), how);
    } finally {
      writer.dispose();
    }
    return Picture.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static Picture half(Picture picture) {
    int side = picture.width() / 2;
    var small = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(picture.toImage(), 0, 0, side, side, null);
    canvas.dispose();
    return Picture.of(small);
  }

  private static double psnr(Picture one, Picture other) {
    byte[] a = onWhite(one).rgba();
    byte[] b = onWhite(other).rgba();
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (a[i] & 0xff) - (b[i] & 0xff);
      sum += difference * difference;
    }
    return 10 * Math.log10(255 * 255 * 0.75 * a.length / sum);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256})
  void mark_isReadBackAfterWhatDiscordDoes(int side) throws IOException {
    Picture drawing = drawing(side, side);

    Picture marked = WatermarkWriter.mark(drawing, MARK);

    assertThat(WatermarkReader.read(marked)).contains(MARK);
    assertThat(WatermarkReader.read(onWhite(marked))).contains(MARK);
    assertThat(WatermarkReader.read(asJpeg(marked))).contains(MARK);
    assertThat(WatermarkReader.read(half(marked))).contains(MARK);
  }

  @Test
  void mark_isReadBackFromWhatWasCutOut() {
    BufferedImage marked = WatermarkWriter.mark(drawing(128, 3), MARK).toImage();

    Picture cropped = Picture.of(marked.getSubimage(5, 9, 117, 116));

    assertThat(WatermarkReader.read(cropped)).contains(MARK);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256})
  void mark_changesLittle(int side) {
    Picture drawing = drawing(side, 5);

    assertThat(psnr(drawing, WatermarkWriter.mark(drawing, MARK))).isGreaterThan(42);
  }

  @Test
  void mark_leavesTransparencyAndWhatIsTransparent() {
    Picture drawing = drawing(128, 6);
    byte[] before = drawing.rgba();
    byte[] after = WatermarkWriter.mark(drawing, MARK).rgba();
    for (int i = 0; i < before.length; i += 4) {
      int alpha = before[i + 3] & 0xff;
      assertThat(after[i + 3] & 0xff).isEqualTo(alpha >= 248 ? 255 : alpha); // all but opaque
      if (alpha == 0) {
        assertThat(after[i]).isEqualTo(before[i]);
      }
    }
  }

  /** A drawing that is a little transparent all over, on a dark ground. */
  @Test
  void mark_ofAllButOpaqueDrawing_isReadOnAnyGround() {
    byte[] rgba = drawing(128, 8).rgba();
    for (int i = 3; i < rgba.length; i += 4) {
      rgba[i] = (byte) ((rgba[i] & 0xff) * 250 / 255);
    }

    BufferedImage marked = WatermarkWriter.mark(new Picture(128, 128, rgba), MARK).toImage();

    for (Color ground : new Color[] {Color.WHITE, Color.BLACK, new Color(0x313338)}) {
      assertThat(WatermarkReader.read(on(ground, marked))).contains(MARK);
    }
  }

  @Test
  void mark_ofOpaquePicture_isReadBack() throws IOException {
    Picture flat = onWhite(drawing(128, 9));
    byte[] rgba = flat.rgba();
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] = (byte) Math.max(20, (rgba[i] & 0xff) * 9 / 10 + (i % 4 == 3 ? 26 : 0));
    }

    Picture marked = WatermarkWriter.mark(new Picture(128, 128, rgba), MARK);

    assertThat(WatermarkReader.read(marked)).contains(MARK);
    assertThat(WatermarkReader.read(asJpeg(marked))).contains(MARK);
  }

  @Test
  void mark_ofFlatWhiteOrBlack_isNoOtherMark() {
    for (int level : new int[] {0, 255}) {
      var rgba = new byte[128 * 128 * 4];
      for (int i = 0; i < rgba.length; i++) {
        rgba[i] = (byte) (i % 4 == 3 ? 255 : level);
      }
      Picture flat = new Picture(128, 128, rgba);

      Picture marked = WatermarkWriter.mark(flat, MARK);

      assertThat(psnr(flat, marked)).isGreaterThan(42);
      assertThat(WatermarkReader.read(marked)).isIn(Optional.empty(), Optional.of(MARK));
    }
  }

  @Test
  void read_ofUnmarked_findsNothing() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(WatermarkReader.read(drawing(128, seed))).isEmpty();
    }
  }

  @Test
  void mark_ofTooSmallPicture_leavesIt() {
    Picture small = drawing(48, 1);

    assertThat(WatermarkWriter.mark(small, MARK)).isEqualTo(small);
    assertThat(WatermarkReader.read(small)).isEmpty();
  }

  @Test
  void of_picture_isTheEndOfItsId() {
    var id = PictureId.parse("0123456789abcdef");

    assertThat(Watermark.of(id)).hasToString("abcdef");
    assertThat(Watermark.of(id).fits(id)).isTrue();
    assertThat(Watermark.of(id).fits(PictureId.parse("0123456789abcdee"))).isFalse();
  }

  @Test
  void code_isReadThoughBitsAreWrong() {
    boolean[] code = MarkCode.encode(0x5a17c3);
    var seen = new double[MarkCode.LENGTH];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = code[i] == (i % 8 == 3) ? 1 : -1; // every eighth is wrong
    }

    MarkCode.Word word = MarkCode.decode(seen);

    assertThat(word.id()).isEqualTo(0x5a17c3);
    assertThat(word.isWhole()).isTrue();
    assertThat(word.score()).isCloseTo(MarkCode.LENGTH * 0.75, within(1e-9));
  }
}
