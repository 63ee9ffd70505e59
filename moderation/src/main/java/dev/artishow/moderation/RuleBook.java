package dev.artishow.moderation;

import dev.artishow.config.Configuration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of rules, by their ids.
 *
 * @param version as its author calls it
 */
public record RuleBook(String version, Map<String, Rule> rules) {
  private static final int DIGEST_CHARACTERS = 8;

  public RuleBook {
    for (var entry : rules.entrySet()) {
      for (String id : entry.getValue().nearRules().orElse(List.of())) {
        if (!rules.containsKey(id) || rules.get(id).nearRules().isPresent()) {
          throw new IllegalArgumentException(
              "rules.%s.near-rules must name rules without near-rules of their own, was %s"
                  .formatted(entry.getKey(), id));
        }
      }
    }
  }

  /**
   * The built-in rules, with the operator's own file laid over them if there is one: it may change
   * parts of a rule ({@code rules.gore.verdict = refuse}), add rules, or switch one {@code off}.
   *
   * @throws dev.artishow.config.ConfigException listing everything that is wrong with them
   */
  public static RuleBook load(ModerationConfig config, Map<String, String> environment) {
    Configuration builtIn = Configuration.resource(RuleBook.class, "rules.conf", environment);
    return config
        .rulesFile()
        .map(file -> Configuration.load(file, environment).over(builtIn))
        .orElse(builtIn)
        .bind(RuleBook.class);
  }

  /** The rules that are not switched off. */
  Map<String, Rule> activeRules() {
    var active = new TreeMap<>(rules);
    active.values().removeIf(rule -> rule.verdict() == Rule.Action.OFF);
    return active;
  }

  /** The version, and a digest of the rules in force, so that records of decisions stay exact. */
  public String fullVersion() {
    try {
      byte[] text = rules.toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return version + "+" + HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
