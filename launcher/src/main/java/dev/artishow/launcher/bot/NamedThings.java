package dev.artishow.launcher.bot;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.Spelling;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.provenance.mark.ProvenanceConfig;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.serving.EngineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether what the settings name is there: models, files to read, folders to write into. Each
 * problem says the key, its value and what to do.
 */
final class NamedThings {
  private final Phrases phrases;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private NamedThings(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * What was found.
   *
   * @param problems keep Artishow from working
   * @param notes it works without
   */
  record Findings(List<String> problems, List<String> notes) {
    Findings {
      problems = List.copyOf(problems);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Looks.
   *
   * @param home where a relative path to a database is meant from
   */
  static Findings look(ArtishowConfig config, Path home, Phrases phrases) throws IOException {
    var look = new NamedThings(phrases);
    look.models(config.engine());
    look.files(config.provenance());
    look.writable("engine.registry.state-file", config.engine().registry().stateFile());
    look.writable("provenance.credentials-folder", config.provenance().credentialsFolder());
    config.database().at(home).file().ifPresent(file -> look.writable("database.url", file));
    return new Findings(look.problems, look.notes);
  }

  private void models(EngineConfig engine) throws IOException {
    if (!Files.isDirectory(engine.modelsFolder())) {
      problems.add(phrases.say("check.models-folder", engine.modelsFolder()));
      return;
    }
    ModelStore.Listing held = new ModelStore(engine.modelsFolder()).listVersions();
    held.refused()
        .forEach(
            refused ->
                problems.add(phrases.say("models.refused", String.valueOf(refused.getMessage()))));
    var models = new Models(engine.modelsFolder(), held.models());
    need(models, "engine.default-model", engine.defaultModel(), ModelKind::draws, problems);
    engine
        .upscaler()
        .ifPresent(
            name ->
                need(
                    models, "engine.upscaler", name, kind -> kind == ModelKind.UPSCALER, problems));
    engine
        .draftModel()
        .ifPresent(name -> need(models, "engine.draft-model", name, ModelKind::draws, notes));
    engine
        .library()
        .ifPresent(
            name -> need(models, "engine.library", name, kind -> kind == ModelKind.LIBRARY, notes));
  }

  /** The packages of a folder. */
  private record Models(Path folder, List<StoredModel> all) {
    Optional<StoredModel> find(ModelRef ref) {
      return all.stream()
          .filter(model -> model.id().name().equals(ref.name()))
          .filter(model -> ref.version().map(model.id().version()::equals).orElse(true))
          .findFirst();
    }

    List<String> names() {
      return all.stream().map(model -> model.id().name()).distinct().toList();
    }
  }

  private void need(
      Models models, String key, String name, Predicate<ModelKind> suits, List<String> missing) {
    Optional<StoredModel> found;
    try {
      found = models.find(ModelRef.parse(name));
    } catch (IllegalArgumentException e) {
      problems.add("%s: %s".formatted(key, e.getMessage()));
      return;
    }
    if (found.isEmpty()) {
      String near =
          Spelling.nearest(name, models.names())
              .map(meant -> " " + phrases.say("check.near", meant))
              .orElse("");
      String known = String.join(", ", models.names());
      String says = known.isEmpty() ? "check.model.none" : "check.model";
      missing.add(phrases.say(says, key, name, models.folder(), known) + near);
    } else if (!suits.test(found.get().manifest().model().kind())) {
      problems.add(phrases.say("check.kind", key, name, found.get().manifest().model().kind()));
    }
  }

  private void files(ProvenanceConfig provenance) {
    provenance.keyFile().ifPresent(file -> readable("provenance.key-file", file));
    provenance.certificatesFile().ifPresent(file -> readable("provenance.certificates-file", file));
    provenance
        .trustedAuthorities()
        .forEach(file -> readable("provenance.trusted-authorities", file));
  }

  private void readable(String key, Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      problems.add(phrases.say("check.file", key, file));
    }
  }

  /** Whether a file or folder could be made where it is not there yet. */
  private void writable(String key, Path wanted) {
    @Nullable Path there = wanted.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    Path nearest = there == null ? wanted : there;
    boolean isInFile = Files.isRegularFile(nearest) && !Files.isRegularFile(wanted);
    if (isInFile || !Files.isWritable(nearest)) {
      problems.add(phrases.say("check.write", key, wanted, nearest));
    }
  }
}
