package dev.artishow.bot.review;

import dev.artishow.moderation.Finding;
import dev.artishow.moderation.rule.Reason;

/**
 * Why a prompt was stopped.
 *
 * @param words what was found, as typed; empty once the member is erased
 */
public record Ground(String ruleId, String ruleVersion, String words, Reason reason) {

  static Ground of(Finding finding, String prompt) {
    return new Ground(
        finding.ruleId(), finding.ruleVersion(), finding.excerpt(prompt), finding.reason());
  }
}
