package dev.artishow.sandbox.guild;

import java.util.ArrayList;
import java.util.List;

/**
 * What is set for a channel of a guild.
 *
 * @param nsfw whether it is for adults only
 * @param topic what it is about; empty if nothing is said
 */
public record ChannelTraits(int position, boolean nsfw, String topic, List<Overwrite> overwrites) {
  static final ChannelTraits PLAIN = at(0);

  public ChannelTraits {
    overwrites = List.copyOf(overwrites);
  }

  static ChannelTraits at(int position) {
    return new ChannelTraits(position, false, "", List.of());
  }

  public ChannelTraits forAdultsOnly() {
    return new ChannelTraits(position, true, topic, overwrites);
  }

  public ChannelTraits about(String newTopic) {
    return new ChannelTraits(position, nsfw, newTopic, overwrites);
  }

  /** With the overwrite in the place of an earlier one for the same role or member. */
  public ChannelTraits with(Overwrite overwrite) {
    List<Overwrite> more = new ArrayList<>(overwrites);
    more.removeIf(o -> o.id() == overwrite.id());
    more.add(overwrite);
    return new ChannelTraits(position, nsfw, topic, more);
  }
}
