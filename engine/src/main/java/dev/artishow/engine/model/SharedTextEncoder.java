package dev.artishow.engine.model;

import java.util.Objects;

/**
 * A text encoder that a package does not hold itself but reads from another one beside it, as
 * several models may.
 *
 * @param name of the package that holds it
 * @param version of that package
 * @param weights what that package's weights file must be
 */
public record SharedTextEncoder(String name, String version, FileDigest weights) {
  public SharedTextEncoder {
    ModelCard.requireNamed(name, version);
  }

  /** The one that is among a package's weights. */
  public static SharedTextEncoder of(ModelManifest holder) {
    ModelCard card = holder.model();
    return new SharedTextEncoder(
        card.name(),
        card.version(),
        Objects.requireNonNull(holder.files().get(ModelPackage.WEIGHTS)));
  }

  /** Name and version for people. */
  public String title() {
    return name + " " + version;
  }

  /** The folder of the package that holds it. */
  String folder() {
    return ModelPackage.folderName(name, version);
  }
}
