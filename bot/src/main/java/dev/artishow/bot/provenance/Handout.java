package dev.artishow.bot.provenance;

import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.config.file.Sha256;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.mark.PictureMarker;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the files of pictures, and sees to it that none leaves without being known again. */
public final class Handout {
  private final PictureMarker marker;
  private final KnownPictures known;
  private final InstantSource clock;

  public Handout(PictureMarker marker, KnownPictures known, InstantSource clock) {
    this.marker = marker;
    this.known = known;
    this.clock = clock;
  }

  /** The signed files of drawings. */
  public List<DrawnPicture> sign(List<Drawing.Drawn> drawn) {
    return drawn.stream().map(one -> DrawnPicture.of(one, marker.png(one))).toList();
  }

  /**
   * Puts on record by what they are known again.
   *
   * @param files of {@code drawn}, in the same order
   */
  public void remember(Job job, List<Drawing.Drawn> drawn, List<DrawnPicture> files) {
    var pictures = new ArrayList<KnownPicture>();
    for (int i = 0; i < files.size(); i++) {
      Drawing.Drawn one = drawn.get(i);
      pictures.add(
          new KnownPicture(
              Sha256.of(files.get(i).png()),
              PdqFingerprint.of(one.picture()),
              PictureId.of(one),
              one.model(),
              one.seed(),
              job.requester().guildId(),
              Optional.of(job.id()),
              clock.instant()));
    }
    known.add(pictures);
  }
}
