package dev.artishow.trainer.text;

import dev.artishow.config.Kind;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import java.io.IOException;

/**
 * What an evaluator is and how it learns: the plan's section {@code evaluator}.
 *
 * @param network its sizes
 * @param lesson how it learns; of another fold than the text encoder's
 */
@Kind("evaluator")
public record EvaluatorPlan(EvaluatorSpec network, Lesson lesson) implements ModelPlan {
  @Override
  public Task<?> task(TaskInputs inputs) throws IOException {
    return ContrastiveTask.of(this, ContrastiveTask.Material.of(inputs));
  }

  @Override
  public PackagedKind packaged(RunFolder run, Dataset dataset) throws IOException {
    return new PackagedKind(
            network,
            Checkpoint.averages(run.checkpoint(), ContrastiveTask.EVALUATOR),
            PackagedKind.oneStep(),
            new PackagedKind.Describing(
                "A judge that pictures and captions are compared by",
                "Juge qui compare images et légendes",
                network.pictureFlop()))
        .learning(lesson.pictures(dataset));
  }
}
