package dev.artishow.trainer.data.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture as its source has it, not yet drawn.
 *
 * @param name unique within the source
 * @param path of its file inside the package, with a {@code #fragment} where a file holds many
 * @param subject what it shows
 * @param rights its own author and licence, where they are not those of the whole source
 * @param content an SVG document or the bytes of a picture file
 */
public record SourcePicture(
    String name, String path, PictureSubject subject, Optional<Rights> rights, Content content) {

  /** The picture itself. */
  public sealed interface Content {
    /** The bytes that decide how it looks. */
    byte[] bytes();
  }

  /** A whole SVG document. */
  public record Svg(String document) implements Content {
    @Override
    public byte[] bytes() {
      return document.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** An SVG document in one colour, to be painted in another and its shades. */
  public record Sign(String document, int rgb) implements Content {
    @Override
    public byte[] bytes() {
      return (document + "\n" + Integer.toHexString(rgb)).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** An SVG document whose page may be much larger than what is drawn upon it. */
  public record SvgPage(String document) implements Content {
    @Override
    public byte[] bytes() {
      return document.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A PNG, JPEG or WebP file: its first bytes tell which. */
  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  public record Encoded(byte[] bytes) implements Content {}
}
