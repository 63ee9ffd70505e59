package dev.artishow.engine.model;

import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.JsonFile;
import dev.artishow.config.file.Sha256;
import dev.artishow.config.file.SmallFile;
import dev.artishow.engine.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package whose manifest was read and found valid; its other files may still be anything.
 *
 * @param digest SHA-256 of the manifest as it stands
 */
public record StoredModel(Path folder, ModelManifest manifest, String digest) {
  static final int MAX_BYTES = 1 << 20;

  /**
   * Reads a folder's manifest.
   *
   * @throws ModelPackageException if there is none, it is refused, or the folder is not called as
   *     it says
   */
  static StoredModel read(Path folder) throws IOException {
    StoredModel stored = inTheMaking(folder);
    String called = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    if (!called.equals(stored.folderName())) {
      throw new ModelPackageException(
          folder,
          "must be called %s, as %s says what it holds; rename the folder or fetch the package again"
              .formatted(stored.folderName(), ModelPackage.MANIFEST));
    }
    return stored;
  }

  private String folderName() {
    return ModelPackage.folderName(manifest.model().name(), manifest.model().version());
  }

  /** As {@link #read}, of a folder that has no lasting name yet. */
  static StoredModel inTheMaking(Path folder) throws IOException {
    Path file = folder.resolve(ModelPackage.MANIFEST);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ModelPackageException(
          file, "is no file, so this is no model package; name a folder that holds one");
    }
    try {
      byte[] json = SmallFile.read(file, MAX_BYTES);
      var manifest = JsonFile.parse(file, json, ModelManifest.class);
      return new StoredModel(folder, manifest, Sha256.of(json));
    } catch (InvalidFileException e) {
      throw ModelPackageException.of(file, e);
    }
  }

  /**
   * Verifies all of it, which reads every file once.
   *
   * @throws ModelPackageException if anything is wrong
   */
  public ModelPackage verify() throws IOException {
    return ModelPackage.verify(this);
  }

  /** The weights file that a shared text encoder is in. */
  Path sharedWeights(SharedTextEncoder shared) {
    return folder.resolveSibling(shared.folder()).resolve(ModelPackage.WEIGHTS);
  }

  /** Every folder that decides whether the package can be opened. */
  public List<Path> folders() {
    return Stream.concat(
            Stream.of(folder),
            manifest.textEncoder().map(this::sharedWeights).map(Path::getParent).stream())
        .toList();
  }

  public ModelId id() {
    return new ModelId(manifest.model().name(), manifest.model().version(), digest);
  }
}
