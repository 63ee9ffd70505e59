package dev.artishow.engine.registry;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Priority;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.registry.PretendedModel.Flaw;
import dev.artishow.engine.schedule.ModelLease;
import dev.artishow.engine.schedule.StepModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A registry over a folder of pretended models, in memory of which the test says how much is free.
 */
final class RegistryFixture implements ModelLoader {
  final Path models;
  final Packages packages;
  final Path stateFile;
  final List<PretendedModel> loaded = new ArrayList<>();
  final List<ModelEvent> events = new ArrayList<>();
  final Map<String, Flaw> flaws = new HashMap<>();

  /** How often a model's package cannot be read, by its title. */
  final Map<String, Integer> troubles = new HashMap<>();

  Instant now = Instant.parse("2026-11-25T12:00:00Z");
  long available = 1L << 30;
  SignaturePolicy signatures = SignaturePolicy.IGNORE;
  List<TrustedKey> keys = List.of();
  UsualModels usual = UsualModels.of("a");

  RegistryFixture(Path folder) {
    models = folder.resolve("models");
    stateFile = folder.resolve("data/models.json");
    packages = new Packages(models);
  }

  RegistryConfig config() {
    return new RegistryConfig(
        stateFile, Duration.ofSeconds(5), signatures, Map.of("somebody", keys));
  }

  ModelRegistry open() throws IOException {
    return ModelRegistry.open(
        new ModelRegistry.Parts(
            models,
            usual,
            config(),
            this,
            () -> available,
            Runnable::run,
            () -> now,
            (event, took) -> events.add(event)));
  }

  /** The command line's way, beside a registry that runs. */
  RegistryOrders orders() {
    return new RegistryOrders(new RegistryFile(stateFile), new ModelStore(models), config(), usual);
  }

  static String serving(ModelRegistry registry, String name) {
    return title(registry.lease(Optional.of(name), Asker.LOCAL));
  }

  static String serving(ModelRegistry registry) {
    return title(registry.lease(Optional.empty(), Asker.LOCAL));
  }

  static String serving(ModelRegistry registry, long guild, long channel) {
    return title(registry.lease(Optional.empty(), asker(guild, channel)));
  }

  private static Asker asker(long guild, long channel) {
    return new Asker(guild, channel, 1, Priority.NORMAL, false, Optional.empty());
  }

  static String title(Optional<ModelLease> taken) {
    try (var lease = taken.orElse(null)) {
      return lease == null ? "nothing" : lease.model().id().title();
    }
  }

  List<String> inMemory() {
    return loaded.stream()
        .filter(model -> model.closed.get() == 0)
        .map(model -> model.id().title())
        .toList();
  }

  @Override
  public StepModel load(ModelPackage from) throws IOException {
    if (troubles.merge(from.id().title(), -1, Integer::sum) >= 0) {
      throw new IOException("the disk does not answer");
    }
    var model = new PretendedModel(from.id(), flaws.getOrDefault(from.id().title(), Flaw.NONE));
    loaded.add(model);
    return model;
  }
}
