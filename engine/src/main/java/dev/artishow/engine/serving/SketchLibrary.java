package dev.artishow.engine.serving;

import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.reference.guard.CopyGuard;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.sketch.SketchComposer;
import dev.artishow.engine.reference.sketch.Sketchbook;
import dev.artishow.engine.registry.TrustedPackage;
import dev.artishow.engine.schedule.Sketching;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configured library of drawings, the same one until the process ends, or none. */
public final class SketchLibrary {
  private static final Logger log = LoggerFactory.getLogger(SketchLibrary.class);

  private SketchLibrary() {}

  /**
   * Verifies the newest version of the configured library.
   *
   * @return empty if none is configured, or there is no package of that name
   * @throws ModelPackageException if it is refused or no library
   */
  public static Optional<ModelPackage> find(EngineConfig config) throws IOException {
    if (config.library().isEmpty()) {
      return Optional.empty();
    }
    ModelStore.Listing listing = new ModelStore(config.modelsFolder()).list();
    Optional<StoredModel> stored =
        listing.models().stream()
            .filter(model -> model.id().name().equals(config.library().get()))
            .findFirst();
    if (stored.isEmpty()) {
      log.info("No library {}: pictures are drawn from noise alone", config.library().get());
      return Optional.empty();
    }
    ModelPackage opened = TrustedPackage.open(stored.get(), config.registry());
    if (opened.card().kind() != ModelKind.LIBRARY) {
      throw new ModelPackageException(
          opened.folder(),
          "must hold drawings to be engine.library, holds a model of kind %s"
              .formatted(opened.card().kind()));
    }
    return Optional.of(opened);
  }

  /** What decides what pictures start from; it opens the library and closes it with itself. */
  static Sketching sketching(EngineConfig config) throws IOException {
    Optional<ModelPackage> found = find(config);
    return new Sketching(
        found.isEmpty() ? Optional.empty() : Optional.of(open(found.get(), config)),
        config.freedom());
  }

  /** Opens a library to sketch from, its copies watched. */
  static Sketchbook open(ModelPackage library, EngineConfig config) throws IOException {
    ChangedLibrary opened = changed(library, config);
    return new Sketchbook(
        new SketchComposer(opened, opened),
        opened.digest(library.id().digest()),
        Optional.of(CopyGuard.calibrating(opened, opened.concepts())),
        opened);
  }

  /** Opens a library with what was added to it and without what was withdrawn. */
  public static ChangedLibrary changed(ModelPackage library, EngineConfig config)
      throws IOException {
    return ChangedLibrary.open(library.folder(), changes(library.id().name(), config));
  }

  /** Folder of what was added to a library and withdrawn from it, whatever its version. */
  public static Path changes(String library, EngineConfig config) {
    return config.registry().stateFile().resolveSibling("libraries").resolve(library);
  }
}
