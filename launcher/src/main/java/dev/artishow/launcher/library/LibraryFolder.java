package dev.artishow.launcher.library;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.library.LibraryEditor;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.SketchLibrary;
import dev.artishow.launcher.terminal.ArtishowCommand;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the library is that a command was told of, or the configured one, and what changed it. */
final class LibraryFolder {
  private static final String USUAL = "library";

  private final ArtishowCommand artishow;

  LibraryFolder(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  private EngineConfig config() {
    return artishow.configuration().bind(ArtishowConfig.class).engine();
  }

  /**
   * A folder with a library's files.
   *
   * @param library a library's name, or a folder; null for {@code engine.library}
   */
  Path of(@Nullable String library) throws IOException {
    EngineConfig engine = config();
    String name = library == null ? engine.library().orElse(USUAL) : library;
    Path path = Path.of(name);
    return path.getNameCount() > 1
        ? path
        : new ModelStore(engine.modelsFolder()).find(name).folder();
  }

  /**
   * A folder for what is added to a library and withdrawn from it.
   *
   * @param published folder of the library's package
   */
  Path changes(Path published) {
    String title = String.valueOf(published.toAbsolutePath().normalize().getFileName());
    String name = title.replaceFirst("-\\d+\\.\\d+\\.\\d+$", "");
    return SketchLibrary.changes(name, config());
  }

  /** A library with its changes. */
  ChangedLibrary open(@Nullable String library) throws IOException {
    Path published = of(library);
    return ChangedLibrary.open(published, changes(published));
  }

  /** Changes a library. */
  LibraryEditor editor(@Nullable String library) throws IOException {
    Path published = of(library);
    return new LibraryEditor(published, changes(published));
  }
}
