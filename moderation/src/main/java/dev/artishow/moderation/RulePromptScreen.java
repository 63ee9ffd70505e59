package dev.artishow.moderation;

import dev.artishow.moderation.WordMatches.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Screens prompts by the rules of a {@link RuleBook}, in every reading of the prompt. */
public final class RulePromptScreen implements PromptScreen {
  private final Map<String, Rule> rules;
  private final String version;
  private final PhraseTrie<Use> phrases = new PhraseTrie<>();
  private final Readings readings = new Readings();

  /** Screens by {@code book}. */
  public RulePromptScreen(RuleBook book) {
    this.rules = book.activeRules();
    this.version = book.fullVersion();
    rules.forEach(this::learn);
  }

  private void learn(String id, Rule rule) {
    for (Rule.Role role : Rule.Role.values()) {
      rule.phrases(role)
          .forEach(
              (language, list) ->
                  list.phrases().forEach(p -> phrases.add(p, new Use(id, role, language))));
    }
  }

  @Override
  public Verdict screen(String prompt) {
    MappedText text = MappedText.of(prompt);
    MappedText folded = Folding.fold(text);
    var findings = new ArrayList<Finding>();
    rules.forEach(
        (id, rule) ->
            rule.patterns()
                .orElse(List.of())
                .forEach(p -> p.find(folded).forEach(token -> add(findings, id, token))));
    for (List<Token> reading : readings.of(text)) {
      var matches = new WordMatches(rules, phrases, reading);
      rules.keySet().forEach(id -> matches.of(id).forEach(token -> add(findings, id, token)));
    }
    return verdict(findings);
  }

  @Override
  public String version() {
    return version;
  }

  /** Other readings find the same place again; the first, plainest one says it best. */
  private void add(List<Finding> findings, String id, Token token) {
    boolean known =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.ruleId().equals(id)
                        && finding.start() < token.end()
                        && token.start() < finding.end());
    if (!known) {
      Rule rule = rule(id);
      findings.add(
          new Finding(id, version, rule.category(), token.start(), token.end(), rule.reason()));
    }
  }

  private Verdict verdict(List<Finding> findings) {
    if (findings.isEmpty()) {
      return new Verdict.Allow();
    }
    findings.sort(
        Comparator.comparing((Finding finding) -> !refuses(finding))
            .thenComparingInt(Finding::start));
    return refuses(findings.get(0)) ? new Verdict.Refuse(findings) : new Verdict.Hold(findings);
  }

  private boolean refuses(Finding finding) {
    return rule(finding.ruleId()).verdict() == Rule.Action.REFUSE;
  }

  private Rule rule(String id) {
    return Objects.requireNonNull(rules.get(id));
  }
}
