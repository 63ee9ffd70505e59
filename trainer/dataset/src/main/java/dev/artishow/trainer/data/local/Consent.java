package dev.artishow.trainer.data.local;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * That somebody said their pictures may be trained on.
 *
 * @param by who said so
 * @param given when, in ISO 8601 and UTC: {@code 2026-11-25T18:00:00Z}
 * @param sentence version of the sentence that was agreed to
 * @param language that it was read in: {@code en} or {@code fr}
 * @param license SPDX identifier of the licence that the pictures were given under
 * @param sha256 digest of what was consented to, in hexadecimal: every file's name and content
 */
public record Consent(
    String by, String given, int sentence, String language, String license, String sha256) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public Consent {
    if (by.isBlank()) {
      throw new IllegalArgumentException("by must name who consented, was blank");
    }
    try {
      Instant.parse(given);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "given must be a time such as 2026-11-25T18:00:00Z, was \"%s\"".formatted(given), e);
    }
    if (sentence < 1) {
      throw new IllegalArgumentException("sentence must be 1 or more, was %d".formatted(sentence));
    }
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "sha256 must be 64 hexadecimal digits, was \"%s\"".formatted(sha256));
    }
  }

  /** For the manifest: who, when, to what. */
  public String evidence() {
    return "consent.json: given by %s on %s for the files of SHA-256 %s"
        .formatted(by, given.substring(0, 10), sha256.substring(0, 12));
  }
}
