package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Progress;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quick pictures to look at, by a one-step model, of what has just begun to be drawn from noise.
 * Where there is a sketch, that was shown already.
 */
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

  /**
   * Draws and tells drafts of what has just begun, in one batch, where somebody listens; the
   * pictures themselves never suffer from it.
   */
  void draw(List<DrawTask> begun) {
    var leases = new ArrayList<ModelLease>();
    try {
      var wanted = new LinkedHashMap<StepModel, List<DrawTask>>();
      for (DrawTask task : begun) {
        Optional<ModelLease> lease = isWanted(task) ? models.apply(task.asker()) : Optional.empty();
        lease.ifPresent(leases::add);
        lease.ifPresent(
            held -> wanted.computeIfAbsent(held.model(), m -> new ArrayList<>()).add(task));
      }
      wanted.forEach(Drafts::draw);
    } catch (RuntimeException e) {
      log.warn("No drafts for {} pictures", begun.size(), e);
    } finally {
      leases.forEach(ModelLease::close);
    }
  }

  private static boolean isWanted(DrawTask task) {
    return task.feed().isHeard()
        && task.stepsLeft() >= FEWEST_STEPS
        && task.sketched().sketch().isEmpty();
  }

  private static void draw(StepModel model, List<DrawTask> tasks) {
    List<Canvas> canvases =
        model.begin(tasks.stream().map(task -> fromNoise(task.request(), model)).toList());
    try {
      model.step(canvases);
      for (int i = 0; i < canvases.size(); i++) {
        tasks
            .get(i)
            .feed()
            .tellForSure(new Progress.Drafted(canvases.get(i).picture(), Optional.of(model.id())));
      }
    } finally {
      canvases.forEach(Canvas::close);
    }
  }

  /** The same words and noise, with the one-step model's own options. */
  private static SketchedRequest fromNoise(DrawRequest request, StepModel model) {
    var plain =
        new DrawRequest(
            request.prompt(),
            request.seed(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty());
    return SketchedRequest.fromNoise(
        CanonicalRequest.of(plain, model.id().digest(), model.defaults()));
  }
}
