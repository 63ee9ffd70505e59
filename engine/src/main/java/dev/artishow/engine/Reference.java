package dev.artishow.engine;

/**
 * Whose drawing a picture leans on.
 *
 * @param id of the drawing, as its data set or whoever added it calls it
 * @param concept key of what it shows
 * @param author as the drawing's source names them
 * @param license SPDX identifier
 * @param group id of the first drawing that is the same but for its style; twins share it
 */
public record Reference(String id, String concept, String author, String license, String group) {

  /** The set that it is of, which is mostly one hand's: the part of its id before the slash. */
  public String set() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
