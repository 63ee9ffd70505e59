package dev.artishow.sandbox.wire;

import dev.artishow.sandbox.message.Attachment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Signed links to attachments. As with Discord they expire: a bot that stores one finds it dead a
 * day later.
 *
 * @param base where files are served, without a slash at the end
 */
public record AttachmentLinks(String base) {
  static final Duration LIFE = Duration.ofHours(24);

  /** A link that lives from now on for a day. */
  public String link(long channelId, Attachment attachment, Instant now) {
    String path =
        "/attachments/%d/%d/%s"
            .formatted(
                channelId,
                attachment.id(),
                URLEncoder.encode(attachment.filename(), StandardCharsets.UTF_8)
                    .replace("+", "%20"));
    String expiry = Long.toHexString(now.plus(LIFE).getEpochSecond());
    return "%s%s?ex=%s&hm=%s".formatted(base, path, expiry, seal(attachment.id(), expiry));
  }

  /** Whether a link with these query parameters was made here and still lives. */
  public boolean isAlive(long attachmentId, String expiry, String seal, Instant now) {
    return seal.equals(seal(attachmentId, expiry))
        && now.getEpochSecond() < HexFormat.fromHexDigitsToLong(expiry);
  }

  /** A checksum is enough here: it catches links cut or pieced together, not an attacker. */
  private static String seal(long attachmentId, String expiry) {
    CRC32 sum = new CRC32();
    sum.update((attachmentId + ":" + expiry).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits(sum.getValue());
  }
}
