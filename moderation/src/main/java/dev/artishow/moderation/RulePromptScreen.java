package dev.artishow.moderation;

import dev.artishow.moderation.rule.HardRules;
import dev.artishow.moderation.rule.Persons;
import dev.artishow.moderation.rule.PrivateData;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.moderation.rule.RuleMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Screens prompts by the hard rules, by those of a {@link RuleBook}, and by what needs more than
 * words: real persons and private data. A {@link Policy} makes a verdict of what they find.
 */
public final class RulePromptScreen implements PromptScreen {
  private final HardRules hard;
  private final RuleMatcher rules;
  private final PrivateData privateData = new PrivateData();
  private final Policy policy;
  private final String version;

  /** Screens by a book and the default policy. */
  public RulePromptScreen(RuleBook book) {
    this(book, Policy.DEFAULT);
  }

  /** Screens by a book and a policy. */
  public RulePromptScreen(RuleBook book, Policy policy) {
    this(new HardRules(Persons.shipped()), book, policy);
  }

  private RulePromptScreen(HardRules hard, RuleBook book, Policy policy) {
    this.hard = hard;
    this.rules = new RuleMatcher(book);
    this.policy = policy;
    this.version = book.fullVersion() + "+hard" + hard.version();
  }

  /** A screen by other rules and another policy; the hard rules are the same. */
  public RulePromptScreen with(RuleBook book, Policy policy) {
    return new RulePromptScreen(hard, book, policy);
  }

  /** Screens as the configuration says. */
  public static RulePromptScreen of(ModerationConfig config, Map<String, String> environment) {
    return new RulePromptScreen(
        RuleBook.load(config.rulesFile(), environment), config.effectivePolicy());
  }

  @Override
  public Verdict screen(String prompt) {
    return policy.decide(findings(prompt));
  }

  /** All that the rules find, whatever follows from it. */
  public List<Finding> findings(String prompt) {
    var findings = new ArrayList<Finding>();
    hard.match(prompt).forEach(match -> findings.add(Finding.of(match, version)));
    rules.match(prompt).forEach(match -> findings.add(Finding.of(match, version)));
    privateData.match(prompt).forEach(match -> findings.add(Finding.of(match, version)));
    return List.copyOf(findings);
  }

  /** What makes verdicts of findings. */
  public Policy policy() {
    return policy;
  }

  @Override
  public String version() {
    return version;
  }
}
