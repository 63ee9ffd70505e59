package dev.artishow.engine.registry;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.schedule.ModelLease;
import dev.artishow.engine.schedule.StepModel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A model in memory and how many hold on to it: the registry while it serves, and every lease. Its
 * memory is freed when the last lets go.
 */
final class ServedModel {
  private final StepModel model;
  private final Consumer<StepModel> freeing;
  private final AtomicInteger holders = new AtomicInteger(1);
  private final AtomicBoolean retired = new AtomicBoolean();

  /**
   * @param freeing closes the model, once
   */
  ServedModel(StepModel model, Consumer<StepModel> freeing) {
    this.model = model;
    this.freeing = freeing;
  }

  ModelId id() {
    return model.id();
  }

  /** A lease, or empty if the model was freed meanwhile. */
  Optional<ModelLease> lease() {
    int before = holders.getAndUpdate(count -> count == 0 ? 0 : count + 1);
    return before == 0 ? Optional.empty() : Optional.of(new Lease());
  }

  /** Takes no new leases once all that are out are back. Further calls do nothing. */
  void retire() {
    if (retired.compareAndSet(false, true)) {
      letGo();
    }
  }

  private void letGo() {
    if (holders.decrementAndGet() == 0) {
      freeing.accept(model);
    }
  }

  private final class Lease implements ModelLease {
    private final AtomicBoolean open = new AtomicBoolean(true);

    @Override
    public StepModel model() {
      return model;
    }

    @Override
    public void close() {
      if (open.compareAndSet(true, false)) {
        letGo();
      }
    }
  }
}
