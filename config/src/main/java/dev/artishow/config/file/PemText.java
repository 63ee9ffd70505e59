package dev.artishow.config.file;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and certificates as text (RFC 7468). */
public final class PemText {
  private static final int LINE = 64;

  private PemText() {}

  /**
   * The first block of a kind, decoded.
   *
   * @param kind e.g. {@code PRIVATE KEY}
   */
  public static Optional<byte[]> find(String text, String kind) {
    Matcher block =
        Pattern.compile(
                "-----BEGIN %s-----\\s([A-Za-z0-9+/=\\s]+)-----END %<s-----"
                    .formatted(Pattern.quote(kind)))
            .matcher(text);
    return block.find()
        ? Optional.of(Base64.getMimeDecoder().decode(block.group(1)))
        : Optional.empty();
  }

  /** A block of a kind. */
  public static String of(String kind, byte[] encoded) {
    String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(kind, lines);
  }
}
