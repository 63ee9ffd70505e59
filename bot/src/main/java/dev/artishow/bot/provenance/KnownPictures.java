package dev.artishow.bot.provenance;

import dev.artishow.engine.fingerprint.PdqHash;
import java.util.List;
import java.util.Optional;

/** All pictures that were handed out, by which they are known again without their metadata. */
public interface KnownPictures {
  /** Takes some on; those that are known already are left as they are. */
  void add(List<KnownPicture> pictures);

  /** The picture of a file. */
  Optional<KnownPicture> ofFile(String sha256);

  /**
   * The picture that looks most like any of some hashes.
   *
   * @param maxDistance in bits
   * @param guildId of equals, one of this server comes first, then the earliest
   */
  Optional<Likeness> nearest(List<PdqHash> hashes, int maxDistance, long guildId);

  /**
   * A picture that another looks like.
   *
   * @param distance in bits
   */
  record Likeness(KnownPicture picture, int distance) {}
}
