package dev.artishow.trainer.data.kind;

import dev.artishow.trainer.data.source.PictureSource;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** How a source lists its pictures that is in a package of a registry. */
public interface PackagedListing extends SourceListing {

  /** The files and folders that are read, by the name of their package. */
  default Map<String, Set<String>> files() {
    return Map.of(from(), Set.of(path()));
  }

  /** Whether names alone tell what the pictures show, so that the plan must say which to take. */
  default boolean hasNamesAlone() {
    return false;
  }

  /**
   * Tells what other sources of the plan must know before any is opened.
   *
   * @param source the id of this one
   */
  default void tell(String source, PackageRoots packages, NameGathering names) throws IOException {}

  /**
   * Opens the source.
   *
   * @param source its id
   * @param names what all sources of the plan told
   * @throws IOException if the package does not hold what the plan says
   */
  PictureSource open(String source, PackageRoots packages, SharedNames names) throws IOException;
}
