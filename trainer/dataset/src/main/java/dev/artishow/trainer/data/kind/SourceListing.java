package dev.artishow.trainer.data.kind;

import dev.artishow.config.Kind;

/**
 * How a source lists its pictures. Each kind is a record with a {@link Kind} of its own: its
 * components are the keys that a plan may set for such a source beside those that all have.
 */
public interface SourceListing {

  /** Name of the package that holds the pictures; that of those in none is {@code local}. */
  String from();

  /** The set's file, or the folder of its pictures. */
  String path();

  /** The word that a plan names the kind by. */
  default String kind() {
    return getClass().getAnnotation(Kind.class).value();
  }
}
