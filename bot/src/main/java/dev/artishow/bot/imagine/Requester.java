package dev.artishow.bot.imagine;

import dev.artishow.bot.text.Language;

/**
 * Who asks, where, and in which language to answer. The numbers are Discord's ids.
 *
 * @param channelId the channel or thread in which the answer appears
 */
public record Requester(long memberId, long guildId, long channelId, Language language) {}
