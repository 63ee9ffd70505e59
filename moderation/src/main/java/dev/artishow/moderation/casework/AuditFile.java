package dev.artishow.moderation.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The audit as exported: one JSON object a line. */
public final class AuditFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditFile() {}

  /**
   * What a check found.
   *
   * @param entries good ones, up to the first that is not
   * @param fault what is wrong with the next, if something is
   */
  public record Check(long entries, Optional<String> fault) {}

  /** One entry as a line, without the line end. */
  public static String line(AuditEntry entry) {
    ObjectNode node = JSON.createObjectNode();
    node.put("number", entry.number());
    node.put("at", entry.at().toString());
    node.put("case", entry.caseId());
    node.put("actor", entry.actor());
    node.put("action", entry.action());
    node.put("ruleVersion", entry.ruleVersion());
    node.put("subject", entry.subject());
    node.put("previous", entry.previous());
    node.put("hash", entry.hash());
    entry.personal().ifPresent(own -> node.put("salt", own.salt()).put("words", own.words()));
    return node.toString();
  }

  /** Checks every line: number, chain, hash, and the member's words where they are not erased. */
  public static Check verify(BufferedReader lines) {
    long good = 0;
    String previous = AuditEntry.START;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<String> fault = fault(line, good + 1, previous);
        if (fault.isPresent()) {
          return new Check(good, fault);
        }
        previous = parse(line).hash();
        good++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Check(good, Optional.empty());
  }

  private static Optional<String> fault(String line, long number, String previous) {
    AuditEntry entry;
    try {
      entry = parse(line);
    } catch (IllegalArgumentException e) {
      return Optional.of("line %d is no entry: %s".formatted(number, e.getMessage()));
    }
    if (entry.number() != number) {
      return Optional.of("line %d has the number %d".formatted(number, entry.number()));
    }
    if (!entry.previous().equals(previous)) {
      return Optional.of("line %d does not follow the one before".formatted(number));
    }
    if (!entry.hash().equals(entry.computedHash())) {
      return Optional.of("line %d was changed: its hash does not fit".formatted(number));
    }
    boolean wordsFit =
        entry.personal().map(own -> own.digest().equals(entry.subject())).orElse(true);
    return wordsFit
        ? Optional.empty()
        : Optional.of("line %d was changed: its words do not fit".formatted(number));
  }

  private static AuditEntry parse(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      Optional<AuditEntry.Personal> personal =
          node.has("words")
              ? Optional.of(new AuditEntry.Personal(text(node, "salt"), text(node, "words")))
              : Optional.empty();
      return new AuditEntry(
          node.path("number").asLong(),
          Instant.parse(text(node, "at")),
          text(node, "case"),
          node.path("actor").asLong(),
          text(node, "action"),
          text(node, "ruleVersion"),
          text(node, "subject"),
          text(node, "previous"),
          text(node, "hash"),
          personal);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String text(JsonNode node, String key) {
    if (!node.path(key).isTextual()) {
      throw new IllegalArgumentException("it has no \"" + key + "\"");
    }
    return node.path(key).asText();
  }
}
