package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Progress;
import dev.artishow.engine.cache.CanonicalRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Quick pictures to look at, by a one-step model, of what has just begun to be drawn. */
final class Drafts {
  private static final Logger log = LoggerFactory.getLogger(Drafts.class);

  /** A picture of fewer, e.g. one that is drawn in one and enlarged in another, needs no draft. */
  private static final int FEWEST_STEPS = 3;

  private final Function<Asker, Optional<ModelLease>> models;

  /**
   * @param models the one-step model for an asker, leased, if there is one
   */
  Drafts(Function<Asker, Optional<ModelLease>> models) {
    this.models = models;
  }

  /** Draws and tells a draft, if somebody listens; the picture itself never suffers from it. */
  void draw(DrawTask task) {
    if (!task.feed().isHeard() || task.stepsLeft() < FEWEST_STEPS) {
      return;
    }
    try {
      models.apply(task.asker()).ifPresent(lease -> draw(task, lease));
    } catch (RuntimeException e) {
      log.warn("No draft for seed {}", task.canonical().seed(), e);
    }
  }

  private static void draw(DrawTask task, ModelLease held) {
    try (ModelLease lease = held;
        Canvas canvas = lease.model().begin(canonical(task.request(), lease.model()))) {
      lease.model().step(List.of(canvas));
      task.feed().tellForSure(new Progress.Drafted(canvas.picture(), lease.model().id()));
    }
  }

  /** The same words and noise, with the one-step model's own options. */
  private static CanonicalRequest canonical(DrawRequest request, StepModel model) {
    var plain =
        new DrawRequest(
            request.prompt(),
            request.seed(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty());
    return CanonicalRequest.of(plain, model.id().digest(), model.defaults());
  }
}
