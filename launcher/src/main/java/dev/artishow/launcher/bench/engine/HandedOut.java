package dev.artishow.launcher.bench.engine;

import dev.artishow.bot.provenance.KnownPicture;
import dev.artishow.bot.provenance.KnownPictures;
import dev.artishow.engine.fingerprint.PdqHash;
import dev.artishow.engine.provenance.watermark.Watermark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pictures that a bot would have on record, in memory. */
final class HandedOut implements KnownPictures {
  private final List<KnownPicture> all = new ArrayList<>();

  @Override
  public void add(List<KnownPicture> pictures) {
    all.addAll(pictures);
  }

  @Override
  public Optional<KnownPicture> ofFile(String sha256) {
    return all.stream().filter(it -> it.sha256().equals(sha256)).findFirst();
  }

  @Override
  public List<KnownPicture> ofMark(Watermark mark, long guildId) {
    return all.stream().filter(it -> mark.fits(it.picture())).toList();
  }

  @Override
  public Optional<Likeness> nearest(List<PdqHash> hashes, int maxDistance, long guildId) {
    return all.stream()
        .flatMap(
            it ->
                hashes.stream()
                    .map(hash -> new Likeness(it, hash.distance(it.fingerprint().hash()))))
        .filter(it -> it.distance() <= maxDistance)
        .min(Comparator.comparingInt(Likeness::distance));
  }

  /** The same, of which neither file nor mark is known. */
  KnownPictures byLooksAlone() {
    return new KnownPictures() {
      @Override
      public void add(List<KnownPicture> pictures) {
        HandedOut.this.add(pictures);
      }

      @Override
      public Optional<KnownPicture> ofFile(String sha256) {
        return Optional.empty();
      }

      @Override
      public List<KnownPicture> ofMark(Watermark mark, long guildId) {
        return List.of();
      }

      @Override
      public Optional<Likeness> nearest(List<PdqHash> hashes, int maxDistance, long guildId) {
        return HandedOut.this.nearest(hashes, maxDistance, guildId);
      }
    };
  }
}
