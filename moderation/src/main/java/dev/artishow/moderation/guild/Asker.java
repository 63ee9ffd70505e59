package dev.artishow.moderation.guild;

import java.util.Set;

/**
 * Who asks for a picture, and where.
 *
 * @param channelId of Discord
 * @param isAgeRestricted whether Discord shows the channel to adults alone
 * @param roleIds the member's roles in the guild
 */
public record Asker(long channelId, boolean isAgeRestricted, Set<Long> roleIds) {
  public Asker {
    roleIds = Set.copyOf(roleIds);
  }
}
