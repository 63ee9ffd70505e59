package dev.artishow.trainer.data.source;

import dev.artishow.trainer.data.caption.CodePoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of WebP files whose names are the code points that they show. */
public final class CodePointFolder implements PictureSource {
  private static final String SUFFIX = ".webp";

  private final Path packageFolder;
  private final List<Path> files;
  private final Optional<SwappedTones> swapped;

  /**
   * Opens a folder.
   *
   * @param packageFolder the unpacked package
   * @param path of the folder inside it
   * @param swapped tones that its file names confuse
   */
  public CodePointFolder(Path packageFolder, String path, Optional<SwappedTones> swapped)
      throws IOException {
    this.packageFolder = packageFolder;
    this.swapped = swapped;
    try (Stream<Path> entries = Files.list(packageFolder.resolve(path))) {
      this.files = entries.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (Path file : files) {
      String name = file.getFileName().toString().replace(SUFFIX, "");
      String path = packageFolder.relativize(file).toString().replace('\\', '/');
      visitor.visit(
          new SourcePicture(
              name,
              path,
              new PictureSubject.Emoji(shown(CodePoints.parse(name))),
              Optional.empty(),
              new SourcePicture.Encoded(Files.readAllBytes(file))));
    }
  }

  private CodePoints shown(CodePoints named) {
    return swapped
        .filter(swap -> !swap.except().contains(named.withoutTones().hex()))
        .map(
            swap ->
                named.swapping(
                    Integer.parseInt(swap.tones().get(0), 16),
                    Integer.parseInt(swap.tones().get(1), 16)))
        .orElse(named);
  }
}
