package dev.artishow.trainer.data.local;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** How pictures and their captions lie in what somebody brought, found by looking. */
public final class FolderLayout {
  private static final String ANY_NAME = "pictures";

  private FolderLayout() {}

  /** The kind of source to read it as; empty if there are no pictures in any way known here. */
  public static Optional<LocalListing.Form> of(LocalTree tree) {
    if (tree.files().keySet().stream().anyMatch(MetadataSource::isMetadata)) {
      return Optional.of(MetadataListing::new);
    } else if (tree.files().values().stream()
        .anyMatch(file -> LocalPictureFile.isNamedSo(file.extension()))) {
      return Optional.of(FolderListing::new);
    } else if (tree.files().keySet().stream().anyMatch(Shard::isNamedSo)) {
      return Optional.of(WebDatasetListing::new);
    }
    return Optional.empty();
  }

  /** A data set's name made from that of a folder or file: lower-case letters, digits, dashes. */
  public static String nameOf(Path path) {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("\\.(tar|tgz|tar\\.gz)$", "")
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? ANY_NAME : plain;
  }
}
