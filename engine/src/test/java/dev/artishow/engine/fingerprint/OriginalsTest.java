package dev.artishow.engine.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class OriginalsTest {
  private static final int SIDE = 120;

  /** A face with a margin, on nothing. */
  private static BufferedImage face() {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.ORANGE);
    canvas.fillOval(20, 24, 80, 76);
    canvas.setColor(Color.BLACK);
    canvas.fillOval(38, 44, 14, 18);
    canvas.fillRect(64, 48, 20, 10);
    canvas.setColor(Color.RED);
    canvas.fillArc(36, 62, 50, 26, 180, 160);
    canvas.dispose();
    return image;
  }

  private static int distance(BufferedImage changed, int originals) {
    PdqHash hash = PdqFingerprint.of(Picture.of(face())).hash();
    return Originals.fingerprints(Picture.of(changed)).stream()
        .limit(originals)
        .mapToInt(it -> it.hash().distance(hash))
        .min()
        .orElseThrow();
  }

  @Test
  void fingerprints_always_beginWithThatOfThePictureAsItIs() {
    Picture picture = Picture.of(face());
    assertThat(Originals.fingerprints(picture).get(0)).isEqualTo(PdqFingerprint.of(picture));
  }

  @Test
  void fingerprints_marginsCutOff_areNearerThanAsItIs() {
    for (int left : new int[] {0, 6, 12}) {
      for (int top : new int[] {0, 6, 12}) {
        BufferedImage cut = face().getSubimage(left, top, SIDE - 12, SIDE - 12);
        int all = distance(cut, Integer.MAX_VALUE);
        assertThat(all).as("cut at %d, %d", left, top).isLessThan(distance(cut, 1));
        assertThat(all).isLessThanOrEqualTo(PdqHash.SAME);
      }
    }
  }

  @Test
  void fingerprints_onAnotherGround_areNearerThanAsItIs() {
    var dark = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = dark.createGraphics();
    canvas.setColor(new Color(0x313338));
    canvas.fillRect(0, 0, SIDE, SIDE);
    canvas.drawImage(face(), 0, 0, null);
    canvas.dispose();

    assertThat(distance(dark, 1)).isGreaterThan(PdqHash.SAME);
    assertThat(distance(dark, Integer.MAX_VALUE)).isLessThanOrEqualTo(PdqHash.SAME);
  }

  @Test
  void fingerprints_ofOnePixel_areThere() {
    var pixel = new Picture(1, 1, new byte[] {1, 2, 3, (byte) 255});
    assertThat(Originals.fingerprints(pixel)).isNotEmpty();
  }
}
