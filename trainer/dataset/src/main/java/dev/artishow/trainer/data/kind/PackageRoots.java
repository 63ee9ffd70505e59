package dev.artishow.trainer.data.kind;

import java.nio.file.Path;

/** Where packages lie unpacked. */
public interface PackageRoots {

  /**
   * The folder of a package.
   *
   * @throws IllegalArgumentException if no such package was fetched
   */
  Path of(String packageName);

  /** The file or folder that a source is read from. */
  default Path of(SourceListing listing) {
    return of(listing.from()).resolve(listing.path());
  }
}
