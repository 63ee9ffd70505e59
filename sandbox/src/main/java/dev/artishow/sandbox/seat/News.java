package dev.artishow.sandbox.seat;

import dev.artishow.sandbox.world.Wire;
import java.util.List;

/**
 * What has changed for one person.
 *
 * @param channels all that the person sees now; empty if they are as they were
 * @param messages those that are new or changed
 * @param gone ids of messages that are no longer there
 * @param wire what went over the wire
 */
public record News(
    List<ChannelView> channels,
    List<MessageView> messages,
    List<Long> gone,
    List<Wire.Entry> wire) {
  public News {
    channels = List.copyOf(channels);
    messages = List.copyOf(messages);
    gone = List.copyOf(gone);
    wire = List.copyOf(wire);
  }

  boolean isEmpty() {
    return channels.isEmpty() && messages.isEmpty() && gone.isEmpty() && wire.isEmpty();
  }
}
