package dev.artishow.bot.provenance;

import dev.artishow.engine.fingerprint.PdqHash;

/**
 * A picture of the bot's own that a file was taken for.
 *
 * @param distance between the fingerprints, in bits
 */
public record Recognition(KnownPicture picture, Certainty certainty, int distance) {
  /** How sure that is, the surest first; docs/decisions/0160 has the figures. */
  public enum Certainty {
    /** It is that very file. */
    SAME_FILE,
    /** Its pixels carry the mark of that picture, and it looks like it. */
    MARKED,
    /** It shows the same, saved anew or resized. */
    SAME_PICTURE,
    /** It may be that picture, cut or painted on, or one that was drawn of the same words. */
    SIMILAR
  }

  /** Nothing but the same picture was ever nearer. */
  static final int MAX_OF_SAME = 16;

  /** Nothing of other words was ever nearer, by far, and all that was cut a little was. */
  static final int MAX_OF_SIMILAR = 64;

  /** Nothing but what a picture's mark says is nearer by chance than once in a thousand files. */
  static final int MAX_OF_MARKED = 96;

  /** That of a picture whose mark was found in a file. */
  static Recognition ofMark(KnownPictures.Likeness likeness) {
    return new Recognition(likeness.picture(), Certainty.MARKED, likeness.distance());
  }

  /** That of a file that is known. */
  static Recognition ofFile(KnownPicture picture) {
    return new Recognition(picture, Certainty.SAME_FILE, 0);
  }

  /** That of a picture that looks alike. */
  static Recognition of(KnownPictures.Likeness likeness) {
    return new Recognition(
        likeness.picture(),
        likeness.distance() <= MAX_OF_SAME ? Certainty.SAME_PICTURE : Certainty.SIMILAR,
        likeness.distance());
  }

  /** Of how many bits fingerprints consist. */
  public static int bits() {
    return PdqHash.BITS;
  }
}
