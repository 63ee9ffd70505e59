package dev.artishow.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rules' words apply in one reading of a prompt, context looked at. */
final class WordMatches {
  private final Map<String, Rule> rules;
  private final List<Token> reading;
  private final Map<Use, List<Span>> spans = new HashMap<>();

  /** A phrase's place in a rule. */
  record Use(String ruleId, Rule.Role role, String language) {}

  /** Tokens of the reading, {@code last} included. */
  record Span(int first, int last) {
    /** How many words further the other one is: 0 when they overlap, 1 when they are neighbours. */
    int distance(Span other) {
      return Math.max(0, Math.max(first - other.last, other.first - last));
    }

    Span with(Span other) {
      return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  WordMatches(Map<String, Rule> rules, PhraseTrie<Use> phrases, List<Token> reading) {
    this.rules = rules;
    this.reading = reading;
    for (PhraseTrie.Hit<Use> hit : phrases.find(reading)) {
      spans
          .computeIfAbsent(hit.value(), use -> new ArrayList<>())
          .add(new Span(hit.first(), hit.last()));
    }
  }

  /** What the words of a rule stand for in the prompt as typed, context included. */
  List<Token> of(String ruleId) {
    return applying(ruleId).stream().map(this::token).toList();
  }

  private List<Span> applying(String ruleId) {
    Rule rule = rules.get(ruleId);
    if (rule == null) {
      return List.of();
    }
    List<Span> harmless =
        rule.phrases(Rule.Role.UNLESS).keySet().stream()
            .flatMap(language -> found(ruleId, Rule.Role.UNLESS, language))
            .toList();
    return rule.phrases(Rule.Role.WORD).keySet().stream()
        .flatMap(language -> inContext(ruleId, rule, language))
        .filter(word -> harmless.stream().noneMatch(h -> h.distance(word) <= rule.closeness()))
        .toList();
  }

  /** The words of a rule in one language, each with the context it needs. */
  private Stream<Span> inContext(String ruleId, Rule rule, String language) {
    List<Span> words = found(ruleId, Rule.Role.WORD, language).toList();
    if (words.isEmpty() || !rule.needsContext()) {
      return words.stream();
    }
    List<Span> context =
        Stream.concat(
                found(ruleId, Rule.Role.NEAR, language),
                rule.nearRules().orElse(List.of()).stream().flatMap(id -> applying(id).stream()))
            .toList();
    return words.stream().flatMap(word -> nearest(word, context, rule.closeness()).stream());
  }

  private static Optional<Span> nearest(Span word, List<Span> context, int closeness) {
    return context.stream()
        .filter(c -> c.distance(word) > 0 && c.distance(word) <= closeness)
        .min(Comparator.comparingInt(word::distance))
        .map(word::with);
  }

  private Stream<Span> found(String ruleId, Rule.Role role, String language) {
    return spans.getOrDefault(new Use(ruleId, role, language), List.of()).stream();
  }

  private Token token(Span span) {
    Token first = reading.get(span.first());
    Token last = reading.get(span.last());
    return new Token(first.text(), first.start(), last.end());
  }
}
