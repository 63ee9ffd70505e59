package dev.artishow.engine.registry;

import dev.artishow.engine.device.NativeMemory;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.registry.ModelEvent.Kind;
import dev.artishow.engine.schedule.StepModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what serves in line with what is wanted and what there is, one model after the other. A
 * model that does not pass leaves everything as it is.
 */
final class Swaps {
  private static final Logger log = LoggerFactory.getLogger(Swaps.class);

  private final ModelStore store;
  private final ModelGate gate;
  private final RegistryJournal journal;
  private final Executor device;
  private final Rejects rejects = new Rejects();
  private final Set<String> told = new HashSet<>();
  private volatile ModelRoutes routes;
  private volatile boolean closing;

  /**
   * @param usual what plays the roles while nobody has said otherwise
   * @param device runs what frees a model's memory
   */
  Swaps(
      ModelStore store,
      ModelGate gate,
      RegistryJournal journal,
      UsualModels usual,
      Executor device) {
    this.store = store;
    this.gate = gate;
    this.journal = journal;
    this.device = device;
    this.routes = ModelRoutes.none(usual.drawing());
  }

  ModelRoutes routes() {
    return routes;
  }

  /**
   * Looks at everything once.
   *
   * @param patient whether packages that may still be in the making get another chance
   * @return what did not pass this time
   */
  List<ModelRefusedException> settle(UsualModels usual, boolean patient) {
    RegistryState state = journal.read();
    if (journal.wasAlteredByOthers()) {
      rejects.clear();
    }
    var choice = new ModelChoice(state, stored(patient), usual);
    var refused = new ArrayList<ModelRefusedException>();
    for (ModelRef ref : choice.wanted()) {
      settle(ref, choice, patient, refused);
    }
    var serving = new HashMap<>(routes.serving());
    serving.keySet().retainAll(choice.wanted());
    publish(new ModelRoutes(serving, choice.usual(), choice.aliases(), state.pins()));
    return refused;
  }

  private List<StoredModel> stored(boolean patient) {
    try {
      ModelStore.Listing listing = store.listVersions();
      if (!patient) {
        listing.refused().forEach(e -> tellOnce(String.valueOf(e.getMessage())));
      }
      return listing.models();
    } catch (ModelPackageException e) {
      tellOnce(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      tellOnce("The models cannot be listed: " + e);
    }
    return List.of();
  }

  private void tellOnce(String trouble) {
    if (told.add(trouble)) {
      log.warn("{}", trouble);
    }
  }

  private void settle(
      ModelRef ref, ModelChoice choice, boolean patient, List<ModelRefusedException> refused) {
    Optional<ServedModel> now = routes.at(ref);
    List<StoredModel> candidates =
        now.map(model -> choice.successor(ref, model.id()).stream().toList())
            .orElseGet(() -> choice.candidates(ref));
    for (StoredModel candidate : candidates) {
      if (rejects.holds(candidate)) {
        continue;
      }
      long start = System.nanoTime();
      try {
        ServedModel next = inMemory(candidate).orElse(null);
        if (next == null) {
          next = served(gate.admit(candidate));
        }
        route(ref, next);
        activated(ref, next, Duration.ofNanos(System.nanoTime() - start));
        return;
      } catch (ModelRefusedException e) {
        if (rejects.add(candidate, e, patient)) {
          log.error("{} is not taken into use: {}", candidate.id().title(), e.getMessage());
          log.debug("It was refused here", e);
          var took = Duration.ofNanos(System.nanoTime() - start);
          journal.record(
              Kind.REFUSED, candidate.id(), "%s: %s".formatted(e.reason(), e.getMessage()), took);
          refused.add(e);
        }
      }
    }
  }

  private Optional<ServedModel> inMemory(StoredModel stored) {
    return routes.models().stream().filter(model -> model.id().equals(stored.id())).findFirst();
  }

  private ServedModel served(StepModel model) {
    return new ServedModel(model, this::free);
  }

  private void free(StepModel model) {
    if (closing) {
      model.close();
    } else {
      device.execute(() -> giveBack(model));
    }
  }

  private static void giveBack(StepModel model) {
    model.close();
    NativeMemory.giveBack();
  }

  private void route(ModelRef ref, ServedModel model) {
    var serving = new HashMap<>(routes.serving());
    serving.put(ref, model);
    publish(new ModelRoutes(serving, routes.usual(), routes.aliases(), routes.pins()));
  }

  private void activated(ModelRef ref, ServedModel model, Duration took) {
    if (ref.version().isEmpty()) {
      log.info("{} draws for {} from now on, ready after {}", model.id().title(), ref, took);
      journal.record(Kind.ACTIVATED, model.id(), "", took);
    }
  }

  private void publish(ModelRoutes next) {
    Set<ServedModel> before = new HashSet<>(routes.models());
    routes = next;
    before.removeAll(next.models());
    for (ServedModel model : before) {
      model.retire();
      journal.record(Kind.RETIRED, model.id(), "", Duration.ZERO);
    }
  }

  /** Lets go of every model, once the device has ended. */
  void close() {
    closing = true;
    List<ServedModel> models = List.copyOf(new HashSet<>(routes.models()));
    routes = new ModelRoutes(Map.of(), routes.usual(), routes.aliases(), routes.pins());
    models.forEach(ServedModel::retire);
  }
}
