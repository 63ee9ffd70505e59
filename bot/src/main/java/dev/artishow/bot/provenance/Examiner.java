package dev.artishow.bot.provenance;

import dev.artishow.bot.provenance.Evidence.Comparison;
import dev.artishow.bot.provenance.KnownPictures.Likeness;
import dev.artishow.config.file.Sha256;
import dev.artishow.engine.fingerprint.Originals;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.fingerprint.PdqHash;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.examine.Examination;
import dev.artishow.engine.provenance.watermark.Watermark;
import dev.artishow.engine.provenance.watermark.WatermarkReader;
import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.UnusablePictureException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out where files come from: by what they say under a signature, else by their digest, else
 * by the mark in their pixels, else by what they look like. Files are anybody's.
 */
public final class Examiner {
  /** The largest file that is looked into, in bytes. */
  public static final int MAX_BYTES = 20 << 20;

  /** Such pictures take 64 MB while they are decoded. */
  private static final int MAX_PIXELS = 16_000_000;

  /** Longer side at which pictures are compared, which is that of those handed out by default. */
  private static final int PIXELS = 256;

  /** Longer sides are scaled down to this before a mark is looked for. */
  private static final int MARKED_PIXELS = 2048;

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
      return new Evidence(said, Optional.empty(), same, Comparison.IMPOSSIBLE);
    } else if (same.isPresent() || said.filter(Evidence::isOurs).isPresent()) {
      return new Evidence(said, Optional.empty(), same, Comparison.NEEDLESS);
    }
    try {
      List<PdqHash> hashes = hashes(file);
      Optional<Watermark> mark = WatermarkReader.read(decoder.decodeAsItIs(file, MARKED_PIXELS));
      Optional<Recognition> found =
          mark.flatMap(it -> marked(it, hashes, guildId)).or(() -> alike(hashes, guildId));
      return new Evidence(said, mark, found, Comparison.MADE);
    } catch (UnusablePictureException e) {
      return new Evidence(said, Optional.empty(), Optional.empty(), Comparison.IMPOSSIBLE);
    }
  }

  /** Pictures with little to see share their hashes, so that theirs tell nothing. */
  private List<PdqHash> hashes(byte[] file) throws UnusablePictureException {
    return Originals.fingerprints(decoder.decodeUnframed(file, PIXELS)).stream()
        .filter(fingerprint -> fingerprint.quality() >= PdqFingerprint.RELIABLE)
        .map(PdqFingerprint::hash)
        .toList();
  }

  /**
   * A mark has few bits, and other bots' pictures have it too, so that looks must not speak against
   * it.
   */
  private Optional<Recognition> marked(Watermark mark, List<PdqHash> hashes, long guildId) {
    return known.ofMark(mark, guildId).stream()
        .map(picture -> Likeness.of(picture, hashes))
        .filter(likeness -> likeness.distance() <= Recognition.MAX_OF_MARKED)
        .min(Comparator.comparingInt(Likeness::distance))
        .map(Recognition::ofMark);
  }

  private Optional<Recognition> alike(List<PdqHash> hashes, long guildId) {
    return hashes.isEmpty()
        ? Optional.empty()
        : known.nearest(hashes, Recognition.MAX_OF_SIMILAR, guildId).map(Recognition::of);
  }
}
