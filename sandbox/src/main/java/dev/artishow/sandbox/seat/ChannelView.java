package dev.artishow.sandbox.seat;

import dev.artishow.sandbox.guild.Channel;

/**
 * A channel as one person sees it.
 *
 * @param guild name of its guild; empty for direct messages
 * @param maySpeak whether the person may post there
 */
public record ChannelView(Channel channel, String guild, boolean maySpeak) {}
