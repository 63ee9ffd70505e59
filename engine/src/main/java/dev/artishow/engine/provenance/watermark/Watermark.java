package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.provenance.PictureId;
import java.util.HexFormat;

/**
 * What a watermark says: the last 24 bits of a picture's id. Enough to find the picture among those
 * that were handed out, together with what it looks like.
 *
 * @param bits from 0 to 2²⁴ − 1
 */
public record Watermark(int bits) {
  private static final int MASK = (1 << MarkCode.ID_BITS) - 1;

  public Watermark {
    if (bits < 0 || bits > MASK) {
      throw new IllegalArgumentException("a watermark has 24 bits, was " + bits);
    }
  }

  /** That of a picture. */
  public static Watermark of(PictureId picture) {
    return new Watermark((int) (picture.bits() & MASK));
  }

  /** Whether it may be that of a picture. */
  public boolean fits(PictureId picture) {
    return equals(of(picture));
  }

  /** Its 6 hexadecimal digits, the last ones of the picture's id. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(bits, 6);
  }
}
