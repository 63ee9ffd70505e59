package dev.artishow.bot.job;

import dev.artishow.bot.text.Language;
import dev.artishow.engine.Priority;

/**
 * Who asks, where, and in which language to answer. The numbers are Discord's ids.
 *
 * @param channelId the channel or thread in which the answer appears
 * @param priority their share of the engine in their guild
 */
public record Requester(
    long memberId, long guildId, long channelId, Language language, Priority priority) {}
