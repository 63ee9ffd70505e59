package dev.artishow.moderation.guild;

import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Screens the prompts of one guild: the operator's rules, the guild's AutoMod rules and its
 * members' names find; its exceptions free; its policy decides. Made anew whenever a guild changes
 * something; the rules themselves are shared.
 *
 * @param screen the operator's
 */
public record GuildScreen(
    RulePromptScreen screen,
    GuildPolicy policy,
    Exceptions exceptions,
    List<AutoModRule> autoMod,
    Nicknames nicknames) {
  public GuildScreen {
    autoMod = List.copyOf(autoMod);
  }

  /** The verdict on a member's prompt. */
  public Verdict screen(String prompt, Asker asker) {
    var findings = new ArrayList<Finding>(screen.findings(prompt));
    for (AutoModRule rule : autoMod) {
      findings.addAll(rule.find(prompt, asker));
    }
    findings.addAll(nicknames.find(prompt, screen));
    List<Finding> remaining = exceptions.free(prompt, findings);
    return policy.decide(remaining.stream().distinct().toList(), asker, screen.policy());
  }
}
