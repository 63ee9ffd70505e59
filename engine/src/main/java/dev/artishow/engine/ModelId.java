package dev.artishow.engine;

/**
 * Which model drew a picture.
 *
 * @param name short name, e.g. {@code base}
 * @param version the package's version, e.g. {@code 1.0.0}
 * @param digest SHA-256 of the package's {@code model.json}, 64 hexadecimal digits; that file holds
 *     the digests of all others
 */
public record ModelId(String name, String version, String digest) {

  /** Name and version for people: {@code base 1.0.0}. */
  public String title() {
    return name + " " + version;
  }

  /** As it may be typed where a model is asked for: {@code base@1.0.0}. */
  public String ref() {
    return name + "@" + version;
  }
}
