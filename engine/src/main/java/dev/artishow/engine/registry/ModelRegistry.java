package dev.artishow.engine.registry;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.artishow.engine.Asker;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.schedule.ModelLease;
import dev.artishow.engine.schedule.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The models that serve. What is wanted of them stands in the registry's file, what there is in the
 * models' folder; whenever either changes, models are loaded and tried in the background, new
 * requests then go to them, and what they replace is freed after its last picture.
 */
public final class ModelRegistry implements Models {
  /** A package with wrong files gets a second look before it is refused. */
  private static final int LOOKS = 2;

  private final Parts parts;
  private final RegistryFile file;
  private final Swaps swaps;
  private final Object settling = new Object();
  private @Nullable FolderWatch watch;

  /**
   * What a registry is made of.
   *
   * @param folder holds one folder per package
   * @param usual what plays the roles while nobody has said otherwise
   * @param freeMemory bytes that loading a model may take now
   * @param device runs what frees a model's memory
   */
  public record Parts(
      Path folder,
      UsualModels usual,
      RegistryConfig config,
      ModelLoader loader,
      LongSupplier freeMemory,
      Executor device,
      InstantSource clock,
      RegistryObserver observer) {}

  /** An operator's word to the registry. */
  @FunctionalInterface
  public interface Order {
    OrderAnswer put(RegistryOrders orders) throws IOException;
  }

  private ModelRegistry(Parts parts) {
    this.parts = parts;
    file = new RegistryFile(parts.config().stateFile());
    var gate = new ModelGate(parts.config(), parts.freeMemory(), parts.loader(), new SmokeTest());
    var journal = new RegistryJournal(file, parts.clock(), parts.observer());
    swaps = new Swaps(store(), gate, journal, parts.usual(), parts.device());
  }

  private ModelStore store() {
    return new ModelStore(parts.folder());
  }

  /**
   * Loads what is wanted and tries it.
   *
   * @throws ModelPackageException if no version of the default model passes
   * @throws dev.artishow.config.file.InvalidFileException if the registry's file is refused
   */
  public static ModelRegistry open(Parts parts) throws IOException {
    var registry = new ModelRegistry(parts);
    registry.file.read();
    List<ModelRefusedException> refused = registry.settle(false);
    if (registry.swaps.routes().at(registry.swaps.routes().usual()).isEmpty()) {
      String name = registry.swaps.routes().usual().name();
      registry.close();
      registry.store().find(name);
      throw new ModelPackageException(
          parts.folder(),
          "holds no version of the default model %s that can serve: %s"
              .formatted(name, refused.isEmpty() ? "none passed" : refused.get(0).getMessage()));
    }
    return registry;
  }

  /** Follows changes of the folder and the file until {@link #close}. */
  public synchronized ModelRegistry watch() {
    if (watch == null) {
      Path state = parts.config().stateFile().toAbsolutePath().getParent();
      watch =
          FolderWatch.start(
              state == null ? List.of(parts.folder()) : List.of(parts.folder(), state),
              parts.config().lookEvery(),
              this::look);
    }
    return this;
  }

  /** Looks once at the folder and the file, and follows what changed. */
  public void look() {
    settle(true);
  }

  private List<ModelRefusedException> settle(boolean patient) {
    synchronized (settling) {
      return swaps.settle(parts.usual(), patient);
    }
  }

  /**
   * Does what an operator wants, which may take as long as loading a model. Unless all of it can be
   * done, nothing is.
   */
  public OrderAnswer order(Order order) throws IOException {
    synchronized (settling) {
      settle(true);
      RegistryState before = file.read();
      Set<ModelRef> lackingBefore = lacking(before);
      OrderAnswer answer =
          order.put(new RegistryOrders(file, store(), parts.config(), parts.usual()));
      if (!(answer instanceof OrderAnswer.Done)) {
        return answer;
      }
      Optional<OrderAnswer.Refused> refused = carriedOut(lackingBefore);
      if (refused.isEmpty()) {
        return new OrderAnswer.Done(file.read());
      }
      file.update(state -> state.wantingAs(before));
      settle(true);
      return refused.get();
    }
  }

  /** Does what is on record now; empty once everything that is newly wanted serves. */
  private Optional<OrderAnswer.Refused> carriedOut(Set<ModelRef> lackingBefore) throws IOException {
    for (int look = 0; look < LOOKS; look++) {
      List<ModelRefusedException> refused = settle(true);
      if (!refused.isEmpty()) {
        ModelRefusedException first = refused.get(0);
        return Optional.of(
            new OrderAnswer.Refused(first.reason(), String.valueOf(first.getMessage())));
      }
      if (lackingBefore.containsAll(lacking(file.read()))) {
        return Optional.empty();
      }
    }
    Set<ModelRef> lacking = new LinkedHashSet<>(lacking(file.read()));
    lacking.removeAll(lackingBefore);
    return Optional.of(
        new OrderAnswer.Refused(
            Refusal.PACKAGE,
            "%s cannot be read whole just now; ask again once its folder holds still"
                .formatted(lacking.stream().map(ModelRef::toString).collect(joining(", ")))));
  }

  /** What is wanted and does not serve. */
  private Set<ModelRef> lacking(RegistryState state) {
    ModelRoutes routes = swaps.routes();
    return new ModelChoice(state, List.of(), parts.usual())
        .wanted().stream()
            .filter(ref -> routes.at(ref).filter(model -> state.fits(ref, model.id())).isEmpty())
            .collect(toUnmodifiableSet());
  }

  /** What is wanted, and what happened. */
  public RegistryState state() throws IOException {
    return file.read();
  }

  /** Every package that draws, whether it serves or not. */
  public List<StoredModel> packages() throws IOException {
    return store().listVersions().models().stream()
        .filter(model -> model.manifest().model().kind().draws())
        .toList();
  }

  @Override
  public Optional<ModelLease> lease(Optional<String> name, Asker asker) {
    while (true) {
      Optional<ServedModel> model = swaps.routes().find(name, asker);
      if (model.isEmpty()) {
        return Optional.empty();
      }
      Optional<ModelLease> lease = model.get().lease();
      // one that was freed meanwhile has no route any more
      if (lease.isPresent()) {
        return lease;
      }
    }
  }

  @Override
  public Optional<ModelLease> draft(Asker asker) {
    return swaps.routes().alias(RegistryState.DRAFT).flatMap(ServedModel::lease);
  }

  @Override
  public List<ModelId> known() {
    return swaps.routes().known();
  }

  /** Ends the watch and frees every model that no lease is open for. */
  @Override
  public void close() {
    FolderWatch watching = watch;
    if (watching != null) {
      watching.close();
    }
    synchronized (settling) {
      swaps.close();
    }
  }
}
