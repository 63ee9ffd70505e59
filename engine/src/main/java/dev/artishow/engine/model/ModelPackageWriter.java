package dev.artishow.engine.model;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.FolderInTheMaking;
import dev.artishow.config.file.JsonFile;
import dev.artishow.config.file.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fills a hidden folder and gives it the package's name once it is complete and verified, so that
 * nobody ever sees a part of a package. A package that is not published is removed on closing.
 */
public final class ModelPackageWriter implements AutoCloseable {
  private final ModelCard card;
  private final Path target;
  private final FolderInTheMaking partial;
  private Optional<SigningKey> key = Optional.empty();
  private Optional<SharedTextEncoder> textEncoder = Optional.empty();

  private ModelPackageWriter(ModelCard card, Path target, FolderInTheMaking partial) {
    this.card = card;
    this.target = target;
    this.partial = partial;
  }

  /**
   * Begins the package {@code models/NAME-VERSION}, and removes what is left there of packages
   * whose making was cut short.
   *
   * @throws ModelPackageException if it exists: a published package never changes
   */
  public static ModelPackageWriter begin(Path models, ModelCard card) throws IOException {
    Path target = models.resolve(ModelPackage.folderName(card.name(), card.version()));
    if (Files.exists(target)) {
      throw new ModelPackageException(
          target, "is there already; raise the version or remove the folder");
    }
    return new ModelPackageWriter(card, target, FolderInTheMaking.begin(target));
  }

  /** Signs the package with this key once it is complete. */
  public void signWith(SigningKey signingKey) {
    key = Optional.of(signingKey);
  }

  /** Leaves the text encoder to another package in the same folder of models. */
  public void readWith(SharedTextEncoder shared) {
    textEncoder = Optional.of(shared);
  }

  /** Where to write a file of the package, e.g. {@link ModelPackage#WEIGHTS}. */
  public Path file(String name) {
    return partial.path().resolve(name);
  }

  /** Draws what a complete package's reference samples hold. */
  @FunctionalInterface
  public interface Sampling {
    ReferenceSamples draw(ModelPackage model) throws IOException;
  }

  /** As {@link #publish()}, with reference samples, to tell later whether it still draws so. */
  public ModelPackage publish(Sampling sampling) throws IOException {
    writeManifest();
    sampling
        .draw(ModelPackage.verify(StoredModel.inTheMaking(partial.path())))
        .save(file(ReferenceSamples.FILE));
    return publish();
  }

  /**
   * Computes the digests, writes the manifest, verifies all and shows the package.
   *
   * @throws IllegalArgumentException if a file is missing or has a name that packages do not allow
   * @throws ModelPackageException if anything in it is refused, e.g. weights that are not finite
   */
  public ModelPackage publish() throws IOException {
    writeManifest();
    if (key.isPresent()) {
      ModelSignature.sign(partial.path(), key.get().privateKey());
    }
    ModelPackage.verify(StoredModel.inTheMaking(partial.path()));
    partial.complete();
    return ModelPackage.open(target);
  }

  private void writeManifest() throws IOException {
    Files.deleteIfExists(file(ModelPackage.MANIFEST));
    var digests = new TreeMap<String, FileDigest>();
    for (Path file : children()) {
      synchronise(file);
      digests.put(file.getFileName().toString(), new FileDigest(Files.size(file), Sha256.of(file)));
    }
    var manifest = new ModelManifest(ModelManifest.FORMAT, card, digests, textEncoder);
    AtomicFile.write(file(ModelPackage.MANIFEST), JsonFile.bytes(manifest));
  }

  private static void synchronise(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private List<Path> children() throws IOException {
    try (var children = Files.list(partial.path())) {
      return children.sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    partial.close();
  }
}
