package dev.artishow.bot.petition;

import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.c2pa.Edit;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.sampling.Resampling;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture as an emoji or a sticker: without its margins, in the middle of a square of the size
 * that Discord takes. Discord's limits in bytes are above what an uncompressed picture of that size
 * has, with its Content Credentials.
 */
public final class Cutout {
  private static final Logger log = LoggerFactory.getLogger(Cutout.class);

  static final int EMOJI_PIXELS = 128;
  static final int STICKER_PIXELS = 320;

  /** Fainter is margin. */
  private static final int MIN_ALPHA = 8;

  /** How far a channel of an opaque picture's margin may be from that of its corner. */
  private static final int MAX_DIFFERENCE = 20;

  private final PictureMarker marker;

  public Cutout(PictureMarker marker) {
    this.marker = marker;
  }

  /**
   * The file of an emoji or a sticker.
   *
   * @param drawing the picture's file as it was delivered
   * @throws IOException if it holds no picture
   */
  public byte[] of(byte[] drawing, Petition.Kind kind) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing));
    if (image == null) {
      throw new IOException("the file holds no picture");
    }
    Edit edit = kind == Petition.Kind.STICKER ? Edit.STICKER : Edit.EMOJI;
    Picture cut = cut(image, edit == Edit.STICKER ? STICKER_PIXELS : EMOJI_PIXELS);
    try {
      return marker.edited(cut, edit, drawing);
    } catch (IOException e) {
      log.info("a picture has lost its Content Credentials: {}", e.toString());
      return PictureMarker.preview(cut);
    }
  }

  static Picture cut(BufferedImage image, int pixels) {
    int corner = image.getRGB(0, 0);
    boolean isOpaque = (corner >>> 24) >= MIN_ALPHA;
    Rectangle visible =
        visible(image, isOpaque ? pixel -> differ(pixel, corner) : Cutout::isVisible);
    int side = Math.max(visible.width, visible.height);
    var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = square.createGraphics();
    canvas.setComposite(AlphaComposite.Src);
    if (isOpaque) {
      canvas.setColor(new Color(corner, true));
      canvas.fillRect(0, 0, side, side);
    }
    canvas.drawImage(
        image.getSubimage(visible.x, visible.y, visible.width, visible.height),
        (side - visible.width) / 2,
        (side - visible.height) / 2,
        null);
    canvas.dispose();
    return Resampling.resized(Picture.of(square), pixels);
  }

  private static boolean isVisible(int pixel) {
    return (pixel >>> 24) >= MIN_ALPHA;
  }

  private static boolean differ(int pixel, int other) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      if (Math.abs((pixel >> shift & 0xff) - (other >> shift & 0xff)) > MAX_DIFFERENCE) {
        return true;
      }
    }
    return false;
  }

  /** What surrounds all pixels that count; the whole picture if none does. */
  private static Rectangle visible(BufferedImage image, IntPredicate counts) {
    var found = new Rectangle(-1, -1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (counts.test(image.getRGB(x, y))) {
          found.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return found.isEmpty() ? new Rectangle(image.getWidth(), image.getHeight()) : found;
  }
}
