package dev.artishow.trainer.publish;

import dev.artishow.config.file.FolderInTheMaking;
import dev.artishow.engine.model.ModelPackage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a model package to a folder that can be put into a repository of Hugging Face. */
public final class RepositoryExport {
  private RepositoryExport() {}

  /**
   * Copies every file, and adds the card that repositories have where the package has none: one
   * that was published before packages had it must stay as it was signed.
   *
   * @throws FileAlreadyExistsException if the folder is there already
   */
  public static void write(ModelPackage model, Path folder) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(
          folder.toString(), null, "is there already; name a new folder, or remove it");
    }
    try (var partial = FolderInTheMaking.begin(folder.toAbsolutePath())) {
      try (var files = Files.list(model.folder())) {
        for (Path file : files.toList()) {
          Files.copy(file, partial.path().resolve(file.getFileName()));
        }
      }
      Path card = partial.path().resolve(RepositoryCard.FILE);
      if (!Files.exists(card)) {
        String text = Files.readString(model.folder().resolve(ModelPublisher.CARD));
        Files.writeString(card, RepositoryCard.of(model.manifest(), text));
      }
      partial.complete();
    }
  }
}
