package dev.artishow.moderation.guild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.artishow.config.file.JsonFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A guild's AutoMod rules as Discord answers {@code GET /guilds/{id}/auto-moderation/rules}:
 * keyword rules that are switched on are read, and what cannot be honoured is told.
 *
 * @param skipped what was left out, and why
 */
public record AutoModImport(List<AutoModRule> rules, List<Skipped> skipped) {
  /** Why something was left out. */
  public enum Why {
    /** Only keyword rules can be read. */
    TRIGGER,
    /** The keyword has no letters. */
    KEYWORD,
    /** The pattern is no RE2 expression. */
    PATTERN
  }

  /**
   * What was left out.
   *
   * @param rule the name of the rule
   * @param text the keyword or pattern; empty if it is the whole rule
   */
  public record Skipped(Why why, String rule, String text) {}

  /** Discord's trigger type for keywords. */
  private static final int KEYWORD = 1;

  private static final int BLOCK_MESSAGE = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  public AutoModImport {
    rules = List.copyOf(rules);
    skipped = List.copyOf(skipped);
  }

  /**
   * Reads Discord's answer.
   *
   * @throws IllegalArgumentException if it is no JSON array
   */
  public static AutoModImport read(String json) {
    JsonNode answer;
    try {
      answer = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("AutoMod rules must be JSON: " + JsonFault.of(e), e);
    }
    if (!answer.isArray()) {
      throw new IllegalArgumentException(
          "AutoMod rules must be a JSON array, were " + answer.getNodeType());
    }
    var rules = new ArrayList<AutoModRule>();
    var skipped = new ArrayList<Skipped>();
    for (JsonNode node : answer) {
      String name = node.path("name").asText("");
      if (node.path("trigger_type").asInt() != KEYWORD) {
        skipped.add(new Skipped(Why.TRIGGER, name, ""));
      } else if (node.path("enabled").asBoolean()) {
        rules.add(rule(node, name, skipped));
      }
    }
    return new AutoModImport(rules, skipped);
  }

  private static AutoModRule rule(JsonNode node, String name, List<Skipped> skipped) {
    JsonNode trigger = node.path("trigger_metadata");
    return new AutoModRule(
        node.path("id").asText(),
        name,
        StreamSupport.stream(node.path("actions").spliterator(), false)
            .anyMatch(action -> action.path("type").asInt() == BLOCK_MESSAGE),
        keywords(trigger.path("keyword_filter"), name, skipped),
        patterns(trigger.path("regex_patterns"), name, skipped),
        keywords(trigger.path("allow_list"), name, skipped),
        ids(node.path("exempt_roles")),
        ids(node.path("exempt_channels")));
  }

  private static List<AutoModRule.Keyword> keywords(
      JsonNode texts, String name, List<Skipped> skipped) {
    var keywords = new ArrayList<AutoModRule.Keyword>();
    for (JsonNode text : texts) {
      try {
        keywords.add(AutoModRule.Keyword.parse(text.asText()));
      } catch (IllegalArgumentException e) {
        skipped.add(new Skipped(Why.KEYWORD, name, text.asText()));
      }
    }
    return keywords;
  }

  private static List<Pattern> patterns(JsonNode texts, String name, List<Skipped> skipped) {
    var patterns = new ArrayList<Pattern>();
    for (JsonNode text : texts) {
      try {
        patterns.add(Pattern.compile(text.asText(), Pattern.CASE_INSENSITIVE));
      } catch (PatternSyntaxException e) {
        skipped.add(new Skipped(Why.PATTERN, name, text.asText()));
      }
    }
    return patterns;
  }

  private static Set<Long> ids(JsonNode texts) {
    var ids = new HashSet<Long>();
    texts.forEach(id -> ids.add(id.asLong()));
    return ids;
  }
}
