package dev.artishow.moderation.guild;

import dev.artishow.moderation.Action;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.Policy;
import dev.artishow.moderation.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How strict a guild is: its policy, what its channels do otherwise, and whom it trusts. The
 * channel speaks before its age flag, the age flag before the guild, the guild before the operator.
 * Hard rules take no notice of any of them.
 *
 * @param guild what is so in all channels
 * @param channels what is otherwise, by the channel's id
 * @param exemptRoleIds members with one of these roles do not wait for a moderator; what would be
 *     refused is refused for them as well
 */
public record GuildPolicy(Policy guild, Map<Long, Policy> channels, Set<Long> exemptRoleIds) {
  /** What an age-restricted channel allows where nothing else is said. */
  static final Policy AGE_RESTRICTED =
      new Policy(
          Map.of(
              "sexual",
              new Policy.Levels(
                  Optional.of(Action.ALLOW), Optional.of(Action.ALLOW), Optional.empty()),
              "violence",
              new Policy.Levels(
                  Optional.of(Action.ALLOW), Optional.of(Action.ALLOW), Optional.empty())));

  /** A guild that has set nothing. */
  public static final GuildPolicy DEFAULT = new GuildPolicy(Policy.DEFAULT, Map.of(), Set.of());

  public GuildPolicy {
    channels = Map.copyOf(channels);
    exemptRoleIds = Set.copyOf(exemptRoleIds);
  }

  /** The verdict on what was found in a member's prompt, over the operator's policy. */
  public Verdict decide(List<Finding> findings, Asker asker, Policy operator) {
    Policy policy = effective(asker).over(operator);
    if (Collections.disjoint(asker.roleIds(), exemptRoleIds)) {
      return policy.decide(findings);
    }
    return policy.decide(
        findings.stream()
            .filter(finding -> finding.isOfHardRule() || policy.action(finding) != Action.HOLD)
            .toList());
  }

  private Policy effective(Asker asker) {
    Policy policy = asker.isAgeRestricted() ? AGE_RESTRICTED.over(guild) : guild;
    return channels.getOrDefault(asker.channelId(), Policy.DEFAULT).over(policy);
  }
}
