package dev.artishow.engine.provenance;

import dev.artishow.engine.Reference;

/**
 * A drawing that a picture leans on, and whose it is.
 *
 * @param id as its data set calls it
 * @param title what it shows
 * @param author as the drawing's source names them
 * @param license SPDX identifier
 */
public record Source(String id, String title, String author, String license) {
  /** That of a drawing. */
  public static Source of(Reference reference) {
    return new Source(reference.id(), reference.concept(), reference.author(), reference.license());
  }
}
