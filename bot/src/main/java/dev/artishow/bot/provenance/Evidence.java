package dev.artishow.bot.provenance;

import dev.artishow.engine.provenance.c2pa.ContentCredential;
import dev.artishow.engine.provenance.examine.Examination;
import dev.artishow.engine.provenance.watermark.Watermark;
import java.util.Optional;

/**
 * What is known of a file.
 *
 * @param examination what it says of itself; empty if it is neither PNG nor JPEG nor WebP
 * @param watermark the mark in its pixels, if it was looked for and found
 * @param recognition the picture of the bot's own that it was taken for
 * @param comparison whether it was compared with those
 */
public record Evidence(
    Optional<Examination> examination,
    Optional<Watermark> watermark,
    Optional<Recognition> recognition,
    Comparison comparison) {
  /** Whether a file was compared with the bot's own pictures. */
  public enum Comparison {
    MADE,
    /** Nothing could have made it surer. */
    NEEDLESS,
    /** There is no picture in it, or too large a one. */
    IMPOSSIBLE
  }

  /** Whether it is certain by its signature that Artishow drew it. */
  public boolean isSignedByUs() {
    return examination.filter(Evidence::isOurs).isPresent();
  }

  static boolean isOurs(Examination examination) {
    return examination.isCertain()
        && examination.credential().flatMap(ContentCredential::provenance).isPresent();
  }

  /** Whether the file itself says where it comes from, be it true or not. */
  public boolean saysSomething() {
    return saysSomething(examination);
  }

  /** Whether a file says where it comes from, be it true or not. */
  public static boolean saysSomething(Optional<Examination> examination) {
    return examination
        .filter(
            said ->
                said.credential().isPresent()
                    || said.claim().filter(it -> it.isOurs() || it.isGenerated()).isPresent())
        .isPresent();
  }
}
