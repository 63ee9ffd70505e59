package dev.artishow.sandbox.guild;

import java.util.ArrayList;
import java.util.List;

/**
 * What is set for a channel of a guild.
 *
 * @param nsfw whether it is for adults only
 */
public record ChannelTraits(int position, boolean nsfw, List<Overwrite> overwrites) {
  static final ChannelTraits PLAIN = new ChannelTraits(0, false, List.of());

  public ChannelTraits {
    overwrites = List.copyOf(overwrites);
  }

  static ChannelTraits at(int position) {
    return new ChannelTraits(position, false, List.of());
  }

  public ChannelTraits forAdultsOnly() {
    return new ChannelTraits(position, true, overwrites);
  }

  /** With the overwrite in the place of an earlier one for the same role or member. */
  public ChannelTraits with(Overwrite overwrite) {
    List<Overwrite> more = new ArrayList<>(overwrites);
    more.removeIf(o -> o.id() == overwrite.id());
    more.add(overwrite);
    return new ChannelTraits(position, nsfw, more);
  }
}
