package dev.artishow.trainer.data.source;

/**
 * What pictures show whose files are called otherwise.
 *
 * @param match regular expression over a picture's whole path inside the source's folder, without
 *     its suffix
 * @param name what it shows, in which {@code $1} is the expression's first group
 */
public record Renaming(String match, String name) {
  public Renaming {
    Patterns.require("match", match);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must be given, was blank");
    }
  }
}
