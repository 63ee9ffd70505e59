package dev.artishow.trainer.kind;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import java.io.IOException;

/**
 * A kind of model and everything that a run has to know of it: the section of a training plan that
 * names the kind. A new kind is one record of these and a line in {@code TrainingPlan}.
 */
public interface ModelPlan {

  /**
   * What is learnt. Copies what captions are read with into the run folder first, if it is not
   * there yet.
   */
  Task<?> task(TaskInputs inputs) throws IOException;

  /**
   * As {@link #task}, to see what a run takes before everything that it needs is there. A kind that
   * cannot do without its data set makes the real task.
   */
  default Task<?> dryTask(TaskInputs inputs) throws IOException {
    return task(inputs);
  }

  /** Whether activations are kept in float16. */
  default boolean isHalfPrecision() {
    return false;
  }

  /**
   * What is published of a run of this plan.
   *
   * @param run that has trained
   * @param dataset that it learnt from
   */
  PackagedKind packaged(RunFolder run, Dataset dataset) throws IOException;
}
