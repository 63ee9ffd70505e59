package dev.artishow.bot.petition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.Marks;
import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CutoutTest {
  private static final int SIDE = 256;
  private static final int EMOJI_BYTES = 256 * 1024;
  private static final int STICKER_BYTES = 512 * 1024;

  /** A red field of 64 × 32 pixels in the lower right. */
  private static BufferedImage field(Color ground) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setBackground(ground);
    canvas.clearRect(0, 0, SIDE, SIDE);
    canvas.setColor(Color.RED);
    canvas.fillRect(180, 200, 64, 32);
    canvas.dispose();
    return image;
  }

  private static int pixel(Picture picture, int x, int y) {
    return picture.toImage().getRGB(x, y);
  }

  @Test
  void cut_aThingOnTransparency_fillsTheWidthAndStandsInTheMiddle() {
    Picture cut = Cutout.cut(field(new Color(0, true)), 128);
    assertThat(cut.width()).isEqualTo(128);
    assertThat(pixel(cut, 0, 64)).isEqualTo(Color.RED.getRGB());
    assertThat(pixel(cut, 127, 64)).isEqualTo(Color.RED.getRGB());
    assertThat(pixel(cut, 64, 16) >>> 24).isZero();
    assertThat(pixel(cut, 64, 112) >>> 24).isZero();
  }

  @Test
  void cut_aThingOnOneColour_keepsThatColourAround() {
    Picture cut = Cutout.cut(field(Color.WHITE), 128);
    assertThat(pixel(cut, 2, 64)).isEqualTo(Color.RED.getRGB());
    assertThat(pixel(cut, 64, 16)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void cut_nothingVisible_isEmptyAndOfTheRightSize() {
    Picture cut = Cutout.cut(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), 320);
    assertThat(cut.height()).isEqualTo(320);
    assertThat(pixel(cut, 160, 160) >>> 24).isZero();
  }

  @Test
  void of_noiseWhichDoesNotCompress_staysBelowDiscordsLimits() throws IOException {
    var noise = new byte[SIDE * SIDE * 4];
    new Random(1).nextBytes(noise);
    byte[] file = Marks.MARKER.png(drawn(new Picture(SIDE, SIDE, noise)));
    var cutout = new Cutout(Marks.MARKER);
    assertThat(cutout.of(file, Petition.Kind.EMOJI)).hasSizeLessThan(EMOJI_BYTES);
    assertThat(cutout.of(file, Petition.Kind.STICKER)).hasSizeLessThan(STICKER_BYTES);
  }

  @Test
  void of_aPictureWithoutCredentials_isMadeAllTheSame() throws IOException {
    var plain = new ByteArrayOutputStream();
    ImageIO.write(field(Color.WHITE), "png", plain);
    byte[] file = new Cutout(Marks.MARKER).of(plain.toByteArray(), Petition.Kind.STICKER);
    assertThat(ImageIO.read(new ByteArrayInputStream(file)).getWidth()).isEqualTo(320);
  }

  private static Drawing.Drawn drawn(Picture picture) {
    Drawing.Drawn any = PaintingGenerator.drawn(DrawRequest.of("noise", 1), false);
    return new Drawing.Drawn(
        picture, any.model(), any.seed(), any.origin(), any.energy(), any.cached());
  }
}
