package dev.artishow.trainer.data.source;

import dev.artishow.trainer.data.caption.CodePoints;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture as its source has it, not yet drawn.
 *
 * @param name unique within the source
 * @param path of its file inside the package, with a {@code #fragment} where a file holds many
 * @param shows what it shows, if the source can tell
 * @param content an SVG document or the bytes of a WebP file
 */
public record SourcePicture(String name, String path, Optional<CodePoints> shows, Content content) {

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

  /** A WebP file. */
  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  public record Webp(byte[] bytes) implements Content {}
}
