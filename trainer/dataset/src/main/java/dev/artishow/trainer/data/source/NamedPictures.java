package dev.artishow.trainer.data.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** A folder of PNG files whose names, or the plan, say what they show. */
public final class NamedPictures implements PictureSource {
  private final SourceFiles files;
  private final Naming naming;

  /**
   * Opens a folder.
   *
   * @param packageFolder the unpacked package
   * @param path of the folder inside it
   */
  public NamedPictures(Path packageFolder, String path, Naming naming) throws IOException {
    this.files = SourceFiles.of(packageFolder, path, Set.of("png"));
    this.naming = naming;
  }

  @Override
  public int count() {
    return files.count();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (String name : files.names()) {
      visitor.visit(
          new SourcePicture(
              name,
              files.path(name),
              naming.subject(name),
              Optional.empty(),
              new SourcePicture.Encoded(files.read(name))));
    }
  }
}
