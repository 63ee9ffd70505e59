package dev.artishow.sandbox.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message; its bytes lie in {@link Files}.
 *
 * @param size bytes
 * @param width pixels, or null if it is no picture
 * @param height pixels, or null if it is no picture
 */
public record Attachment(
    long id,
    String filename,
    @Nullable String description,
    String contentType,
    int size,
    @Nullable Integer width,
    @Nullable Integer height) {

  private record Size(int width, int height) {}

  /** Describes a file: its type by its name, its width and height if it is a picture. */
  public static Attachment of(
      long id, String filename, @Nullable String description, byte[] bytes) {
    String type = URLConnection.guessContentTypeFromName(filename);
    Optional<Size> size = pictureSize(bytes);
    return new Attachment(
        id,
        filename,
        description,
        type == null ? "application/octet-stream" : type,
        bytes.length,
        size.map(Size::width).orElse(null),
        size.map(Size::height).orElse(null));
  }

  private static Optional<Size> pictureSize(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
