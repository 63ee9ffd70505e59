package dev.artishow.sandbox.guild;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A rule of a guild's AutoMod. It does not touch what bots post, as with Discord.
 *
 * @param definition name, trigger, actions, … in Discord's shape
 */
public record AutoModRule(long id, long creatorId, ObjectNode definition) {
  /** Discord's trigger: 1 keywords, 3 spam, 4 lists of words, 5 mentions, 6 profiles. */
  public int trigger() {
    return definition.path("trigger_type").asInt();
  }
}
