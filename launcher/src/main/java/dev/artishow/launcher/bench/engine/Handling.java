package dev.artishow.launcher.bench.engine;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import dev.artishow.engine.Picture;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What happens to a picture's file on its way through Discord and people's hands. */
public enum Handling {
  SAVED_ANEW {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      return png(picture);
    }
  },
  /** As Discord's previews are. */
  WEBP_80 {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      return encoded(new WebPImageWriterSpi().createWriterInstance(null), picture, "Lossy", 0.8f);
    }
  },
  HALF {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      return png(scaled(picture, picture.getWidth() / 2));
    }
  },
  HALF_AS_WEBP {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      return WEBP_80.handled(scaled(picture, picture.getWidth() / 2));
    }
  },
  JPEG_75 {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      return encoded(writer, on(picture, Color.WHITE), "JPEG", 0.75f);
    }
  },
  /** A screenshot of Discord's dark theme, cut out exactly. */
  DARK_GROUND {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      return png(on(picture, DISCORDS_DARK));
    }
  },
  /** The same, with a tenth of what was around it at all sides. */
  DARK_MARGINS {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      int margin = picture.getWidth() / 10;
      return png(
          moved(
              on(picture, DISCORDS_DARK),
              picture.getWidth() + 2 * margin,
              picture.getHeight() + 2 * margin,
              AffineTransform.getTranslateInstance(margin, margin)));
    }
  },
  TURNED {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      int across = picture.getHeight();
      int down = picture.getWidth();
      var turn = AffineTransform.getTranslateInstance(across, 0);
      turn.quadrantRotate(1);
      return png(moved(picture, across, down, turn));
    }
  },
  MIRRORED {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      var mirror = AffineTransform.getTranslateInstance(picture.getWidth(), 0);
      mirror.scale(-1, 1);
      return png(moved(picture, picture.getWidth(), picture.getHeight(), mirror));
    }
  },
  /** A tenth off, evenly at all sides. */
  CROPPED_AROUND {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      int off = picture.getWidth() / 20;
      int side = picture.getWidth() - 2 * off;
      return png(picture.getSubimage(off, off, side, side));
    }
  },
  /** A tenth off at one side. */
  CROPPED_AT_ONE_SIDE {
    @Override
    byte[] handled(BufferedImage picture) throws IOException {
      int off = picture.getWidth() / 10;
      return png(picture.getSubimage(off, 0, picture.getWidth() - off, picture.getHeight()));
    }
  };

  private static final Color DISCORDS_DARK = new Color(0x313338);

  /** The file that a picture becomes. */
  final byte[] of(Picture picture) {
    try {
      return handled(picture.toImage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  abstract byte[] handled(BufferedImage picture) throws IOException;

  private static BufferedImage on(BufferedImage picture, Color ground) {
    var flat =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = flat.createGraphics();
    canvas.setColor(ground);
    canvas.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    canvas.drawImage(picture, 0, 0, null);
    canvas.dispose();
    return flat;
  }

  /** Put elsewhere on a canvas, which is dark where an opaque picture leaves it bare. */
  private static BufferedImage moved(
      BufferedImage picture, int width, int height, AffineTransform where) {
    var moved = new BufferedImage(width, height, picture.getType());
    Graphics2D canvas = moved.createGraphics();
    canvas.setComposite(AlphaComposite.Src);
    if (!picture.getColorModel().hasAlpha()) {
      canvas.setColor(DISCORDS_DARK);
      canvas.fillRect(0, 0, width, height);
    }
    canvas.drawImage(picture, where, null);
    canvas.dispose();
    return moved;
  }

  private static BufferedImage scaled(BufferedImage picture, int side) {
    var small = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setComposite(AlphaComposite.Src);
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(picture, 0, 0, side, side, null);
    canvas.dispose();
    return small;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] encoded(
      ImageWriter writer, BufferedImage picture, String kind, float quality) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType(kind);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
