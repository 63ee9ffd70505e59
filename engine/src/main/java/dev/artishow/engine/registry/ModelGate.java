package dev.artishow.engine.registry;

import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.model.TensorInfo;
import dev.artishow.engine.schedule.StepModel;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a package passes on its way from the disk into use, one check after the other. */
final class ModelGate {
  private static final Logger log = LoggerFactory.getLogger(ModelGate.class);

  /** The arrays that were read and the network's own copies stand side by side while it loads. */
  private static final long COPIES_WHILE_LOADING = 2;

  /** What must remain for pictures and everything else. */
  private static final long RESERVE_BYTES = 64L << 20;

  private final RegistryConfig config;
  private final LongSupplier freeMemory;
  private final ModelLoader loader;
  private final ModelTrial trial;

  /**
   * @param freeMemory bytes that loading may take
   */
  ModelGate(RegistryConfig config, LongSupplier freeMemory, ModelLoader loader, ModelTrial trial) {
    this.config = config;
    this.freeMemory = freeMemory;
    this.loader = loader;
    this.trial = trial;
  }

  /**
   * Verifies a package without loading it: that it draws, every file's digest, and who signed it.
   */
  static ModelPackage verified(StoredModel stored, RegistryConfig config)
      throws ModelRefusedException {
    requireDrawing(stored);
    return trusted(stored, config);
  }

  /** As {@link #verified}, whether it draws or not. */
  static ModelPackage trusted(StoredModel stored, RegistryConfig config)
      throws ModelRefusedException {
    try {
      ModelPackage model = stored.verify();
      requireTrust(model, config);
      return model;
    } catch (IOException e) {
      throw new ModelRefusedException(Refusal.PACKAGE, e);
    }
  }

  private static void requireDrawing(StoredModel stored) throws ModelRefusedException {
    ModelKind kind = stored.manifest().model().kind();
    if (kind.draws()) {
      return;
    }
    String name = stored.id().name();
    throw new ModelRefusedException(
        Refusal.KIND,
        "%s is of kind %s and draws nothing by itself; %s"
            .formatted(
                stored.id().title(),
                kind,
                kind == ModelKind.UPSCALER
                    ? "set engine.upscaler = \"%s\" to enlarge what other models draw"
                        .formatted(name)
                    : "name a model of kind diffusion or gan"));
  }

  private static void requireTrust(ModelPackage model, RegistryConfig config)
      throws ModelRefusedException, IOException {
    if (config.signatures() == SignaturePolicy.IGNORE) {
      return;
    }
    var state = ModelSignature.verify(model.folder(), config.keys());
    if (state == ModelSignature.State.TRUSTED) {
      return;
    }
    String problem =
        "%s is %s"
            .formatted(
                model.folder(),
                state == ModelSignature.State.UNSIGNED
                    ? "not signed"
                    : "signed by no trusted key, or was changed since");
    if (config.signatures() == SignaturePolicy.REQUIRE) {
      throw new ModelRefusedException(
          Refusal.SIGNATURE,
          problem + "; add its maker's key to engine.registry.trusted-keys if you trust it");
    }
    log.warn(
        "{}; it serves because engine.registry.signatures is warn. If it is yours or you trust its"
            + " maker, add the key to engine.registry.trusted-keys",
        problem);
  }

  /**
   * Verifies, loads and tries a model; the caller closes it.
   *
   * @throws ModelRefusedException that says which check it did not pass
   */
  StepModel admit(StoredModel stored) throws ModelRefusedException {
    ModelPackage model = verified(stored, config);
    requireRoom(model);
    StepModel loaded = load(model);
    try {
      trial.attempt(loaded, model);
      return loader.complete(loaded);
    } catch (ModelRefusedException e) {
      loaded.close();
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      // whatever a model does while it is tried, what serves and who tries go on
      loaded.close();
      throw new ModelRefusedException(Refusal.SMOKE_TEST, e);
    }
  }

  private void requireRoom(ModelPackage model) throws ModelRefusedException {
    long needed;
    try (var weights = model.weights()) {
      long numbers = weights.tensors().values().stream().mapToLong(TensorInfo::size).sum();
      needed = COPIES_WHILE_LOADING * Float.BYTES * numbers + RESERVE_BYTES;
    } catch (IOException e) {
      throw new ModelRefusedException(Refusal.PACKAGE, e);
    }
    long free = freeMemory.getAsLong();
    if (needed > free) {
      throw new ModelRefusedException(
          Refusal.MEMORY,
          "%s needs %d MiB of memory to load, %d MiB are free; unload another model first"
              .formatted(model.id().title(), needed >> 20, free >> 20));
    }
  }

  private StepModel load(ModelPackage model) throws ModelRefusedException {
    try {
      return loader.load(model);
    } catch (ModelPackageException e) {
      throw new ModelRefusedException(Refusal.NETWORK, e);
    } catch (IOException e) {
      throw new ModelRefusedException(Refusal.PACKAGE, e);
    } catch (RuntimeException e) {
      // the numeric engine's own faults, such as want of memory
      throw new ModelRefusedException(Refusal.NETWORK, e);
    }
  }
}
