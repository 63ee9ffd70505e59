package dev.artishow.engine.provenance;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a picture by what it is: the first 64 bits of the SHA-256 digest of the model's digest, the
 * seed, the size and the pixels. The same picture has the same id wherever it was drawn, and
 * nothing of who asked for it is in there.
 *
 * @param bits read as an unsigned number
 */
public record PictureId(long bits) {

  /** That of a drawing, before anything is marked in it. */
  public static PictureId of(Drawing.Drawn drawn) {
    return of(drawn.model(), drawn.seed(), drawn.picture());
  }

  /** That of a picture. */
  public static PictureId of(ModelId model, long seed, Picture picture) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    digest.update(model.digest().getBytes(StandardCharsets.US_ASCII));
    digest.update(
        ByteBuffer.allocate(16)
            .putLong(seed)
            .putInt(picture.width())
            .putInt(picture.height())
            .array());
    digest.update(picture.rgba());
    return new PictureId(ByteBuffer.wrap(digest.digest()).getLong());
  }

  /**
   * Reads 16 hexadecimal digits.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static PictureId parse(String text) {
    if (!text.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("a picture's id has 16 hexadecimal digits, was " + text);
    }
    return new PictureId(HexFormat.fromHexDigitsToLong(text));
  }

  /** Its 16 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(bits);
  }
}
