package dev.artishow.bot.provenance;

import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.fingerprint.PdqHash;
import dev.artishow.engine.provenance.watermark.Watermark;
import java.util.List;
import java.util.Optional;

/** All pictures that were handed out, by which they are known again without their metadata. */
public interface KnownPictures {
  /** Takes some on; those that are known already are left as they are. */
  void add(List<KnownPicture> pictures);

  /** The picture of a file. */
  Optional<KnownPicture> ofFile(String sha256);

  /**
   * Pictures that a watermark may be that of, those of a server first, then the earliest; no more
   * than a few dozen, since one that is asked for often has as many files.
   */
  List<KnownPicture> ofMark(Watermark mark, long guildId);

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
  record Likeness(KnownPicture picture, int distance) {
    /** How like a picture the nearest of some hashes is; not unlike if there are none. */
    static Likeness of(KnownPicture picture, List<PdqHash> hashes) {
      boolean isReliable = picture.fingerprint().quality() >= PdqFingerprint.RELIABLE;
      int distance =
          hashes.stream()
              .mapToInt(hash -> hash.distance(picture.fingerprint().hash()))
              .min()
              .orElse(0);
      return new Likeness(picture, isReliable ? distance : 0);
    }
  }
}
