package dev.artishow.engine.model;

import dev.artishow.config.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * The files of a package against its manifest: present, of the right size and digest, within the
 * folder, and none besides.
 */
final class PackageFiles {
  private PackageFiles() {}

  /**
   * Reads every file once.
   *
   * @throws ModelPackageException that names the file at fault
   */
  static void requireIntact(StoredModel stored) throws IOException {
    requireNoOthers(stored);
    for (var file : stored.manifest().files().entrySet()) {
      requireIntact(stored.folder().resolve(file.getKey()), file.getValue());
    }
    if (stored.manifest().textEncoder().isPresent()) {
      requireTextEncoder(stored, stored.manifest().textEncoder().get());
    }
    ModelSignature.requirePossible(stored.folder());
  }

  private static void requireNoOthers(StoredModel stored) throws IOException {
    var known = new TreeSet<>(stored.manifest().files().keySet());
    known.add(ModelPackage.MANIFEST);
    known.add(ModelPackage.SIGNATURE);
    try (var children = Files.newDirectoryStream(stored.folder())) {
      for (Path child : children) {
        if (!known.contains(child.getFileName().toString())) {
          throw new ModelPackageException(
              child,
              "is not listed in %s; remove it or fetch the package again"
                  .formatted(ModelPackage.MANIFEST));
        }
      }
    }
  }

  private static void requireTextEncoder(StoredModel stored, SharedTextEncoder shared)
      throws IOException {
    Path file = stored.sharedWeights(shared);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ModelPackageException(
          stored.folder(),
          "reads captions with the text encoder of the package %s, which must be beside it as %s"
              .formatted(shared.title(), file.getParent()));
    }
    requireIntact(file, shared.weights());
  }

  private static void requireIntact(Path file, FileDigest expected) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ModelPackageException(
          file,
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              ? "must be a plain file, is a link or a folder; put the file itself there"
              : "is missing; fetch the package again");
    }
    long bytes = Files.size(file);
    if (bytes != expected.bytes()) {
      throw new ModelPackageException(
          file,
          "must have %d bytes, has %d; fetch the package again".formatted(expected.bytes(), bytes));
    }
    String digest = Sha256.of(file);
    if (!digest.equals(expected.sha256())) {
      throw new ModelPackageException(
          file,
          "must have the SHA-256 digest %s, has %s; fetch the package again"
              .formatted(expected.sha256(), digest));
    }
  }
}
