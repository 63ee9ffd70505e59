package dev.artishow.moderation.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One line of the audit. Its hash covers the one before, so that no line can be changed, left out
 * or put in without all later ones telling. What a member wrote is covered by a salted digest
 * alone: erasing words and salt leaves the chain whole and the words beyond recovery.
 *
 * @param number from 1, without gaps
 * @param subject SHA-256 of salt and words, in hex; empty where there are none
 * @param previous hash of the line before, zeros for the first
 * @param personal what may be erased
 */
public record AuditEntry(
    long number,
    Instant at,
    String caseId,
    long actor,
    String action,
    String ruleVersion,
    String subject,
    String previous,
    String hash,
    Optional<Personal> personal) {
  /** The hash before the first line. */
  public static final String START = "0".repeat(64);

  /** What a member wrote, and the salt that keeps it from being guessed once it is erased. */
  public record Personal(String salt, String words) {
    String digest() {
      return sha256(salt + "\n" + words);
    }
  }

  /** The entry that follows another, or the first. */
  public static AuditEntry after(
      Optional<AuditEntry> last,
      Instant at,
      String caseId,
      long actor,
      String action,
      String ruleVersion,
      Optional<Personal> personal) {
    long number = last.map(AuditEntry::number).orElse(0L) + 1;
    String previous = last.map(AuditEntry::hash).orElse(START);
    String subject = personal.map(Personal::digest).orElse("");
    var open =
        new AuditEntry(
            number, at, caseId, actor, action, ruleVersion, subject, previous, "", personal);
    return open.withHash(open.computedHash());
  }

  /** The same line with the member's words erased. */
  public AuditEntry erased() {
    return new AuditEntry(
        number, at, caseId, actor, action, ruleVersion, subject, previous, hash, Optional.empty());
  }

  private AuditEntry withHash(String computed) {
    return new AuditEntry(
        number, at, caseId, actor, action, ruleVersion, subject, previous, computed, personal);
  }

  /** What the hash must be. Lengths stand before the parts, so that none can run into the next. */
  String computedHash() {
    var text = new StringBuilder();
    for (String part :
        List.of(
            Long.toString(number),
            at.toString(),
            caseId,
            Long.toString(actor),
            action,
            ruleVersion,
            subject,
            previous)) {
      text.append(part.length()).append(':').append(part).append('\n');
    }
    return sha256(text.toString());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
