package dev.artishow.bot.provenance;

import dev.artishow.bot.provenance.Evidence.Comparison;
import dev.artishow.config.file.Sha256;
import dev.artishow.engine.fingerprint.Originals;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.fingerprint.PdqHash;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.examine.Examination;
import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.UnusablePictureException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds out where files come from: by what they say under a signature, else by their digest, else
 * by what they look like. Files are anybody's.
 */
public final class Examiner {
  /** The largest file that is looked into, in bytes. */
  public static final int MAX_BYTES = 20 << 20;

  /** Such pictures take 64 MB while they are decoded. */
  private static final int MAX_PIXELS = 16_000_000;

  /** Longer side at which pictures are compared, which is that of those handed out by default. */
  private static final int PIXELS = 256;

  private final TrustAnchors anchors;
  private final KnownPictures known;
  private final PictureDecoder decoder = new PictureDecoder(MAX_PIXELS);
  private final InstantSource clock;

  /**
   * @param anchors whose signatures are believed
   */
  public Examiner(TrustAnchors anchors, KnownPictures known, InstantSource clock) {
    this.anchors = anchors;
    this.known = known;
    this.clock = clock;
  }

  /**
   * Examines a file.
   *
   * @param guildId where it is asked; of pictures that are as near, one of this server is told
   */
  public Evidence examine(byte[] file, long guildId) {
    Optional<Examination> said = Examination.of(file, anchors, clock.instant());
    Optional<Recognition> same = known.ofFile(Sha256.of(file)).map(Recognition::ofFile);
    if (said.isEmpty()) {
      return new Evidence(said, same, Comparison.IMPOSSIBLE);
    } else if (same.isPresent() || said.filter(Evidence::isOurs).isPresent()) {
      return new Evidence(said, same, Comparison.NEEDLESS);
    }
    try {
      return new Evidence(said, alike(file, guildId), Comparison.MADE);
    } catch (UnusablePictureException e) {
      return new Evidence(said, Optional.empty(), Comparison.IMPOSSIBLE);
    }
  }

  /** Pictures with little to see share their hashes, so that theirs tell nothing. */
  private Optional<Recognition> alike(byte[] file, long guildId) throws UnusablePictureException {
    List<PdqHash> hashes =
        Originals.fingerprints(decoder.decodeUnframed(file, PIXELS)).stream()
            .filter(fingerprint -> fingerprint.quality() >= PdqFingerprint.RELIABLE)
            .map(PdqFingerprint::hash)
            .toList();
    return hashes.isEmpty()
        ? Optional.empty()
        : known.nearest(hashes, Recognition.MAX_OF_SIMILAR, guildId).map(Recognition::of);
  }
}
