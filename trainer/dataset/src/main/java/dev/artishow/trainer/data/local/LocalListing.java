package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.kind.SourceListing;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Rights;

/**
 * How a source lists its pictures that lies on this machine and in no package. Its path is absolute
 * or meant from the folder of the plan's file.
 */
public interface LocalListing extends SourceListing {
  /** Stands for the package of pictures that are in none. */
  String LOCAL = "local";

  /** A kind of local source. */
  interface Form {
    LocalListing of(String from, String path, LocalPlan local);
  }

  /** The language of its captions, and the consent to train on it. */
  LocalPlan local();

  /**
   * Lists the pictures, and what is refused.
   *
   * @param tree what lies there
   * @param rights of pictures that do not tell theirs
   */
  PictureSource open(LocalTree tree, Rights rights);

  /** Refuses a package where there can be none. */
  static void requireLocal(String from) {
    if (!from.equals(LOCAL)) {
      throw new IllegalArgumentException(
          "from must be %s for pictures on this machine, was \"%s\"".formatted(LOCAL, from));
    }
  }
}
