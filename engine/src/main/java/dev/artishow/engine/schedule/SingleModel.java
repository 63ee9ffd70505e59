package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.ModelId;
import java.util.List;
import java.util.Optional;

/** One model that stays the same. */
public final class SingleModel implements Models {
  private final StepModel model;

  /**
   * @param model closed with this
   */
  public SingleModel(StepModel model) {
    this.model = model;
  }

  @Override
  public Optional<ModelLease> lease(Optional<String> name, Asker asker) {
    return name.map(model.id().name()::equals).orElse(true)
        ? Optional.of(new Lease(model))
        : Optional.empty();
  }

  /** Nothing has to be counted: the model lives as long as this. */
  private record Lease(StepModel model) implements ModelLease {
    @Override
    public void close() {}
  }

  @Override
  public Optional<ModelLease> draft(Asker asker) {
    return Optional.empty();
  }

  @Override
  public List<ModelId> known() {
    return List.of(model.id());
  }

  @Override
  public void close() {
    model.close();
  }
}
