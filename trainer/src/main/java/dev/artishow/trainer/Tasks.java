package dev.artishow.trainer;

import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.DenoiserTask;
import dev.artishow.trainer.examples.Captions;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes the task of a plan: what it teaches, from its data set. */
final class Tasks {
  private static final int TOKENIZER_CAPTIONS = 200_000;

  private final TrainingPlan plan;
  private final RunFolder folder;
  private final ExampleSets sets;

  Tasks(TrainingPlan plan, RunFolder folder) throws IOException {
    this.plan = plan;
    this.folder = folder;
    DataPlan data = plan.data();
    this.sets = new ExampleSets(Dataset.open(data.set()), data.captions(), data.scenes());
  }

  /** Learns the sub-words first if the run folder has none yet. */
  Task<?> task() throws IOException {
    return denoiser(plan.denoiser().orElseThrow());
  }

  private DenoiserTask denoiser(DenoiserPlan section) throws IOException {
    Examples training = sets.training(section.resolution());
    DenoiserPlan.Text text = section.text().orElseThrow();
    var tokenizer = tokenizer(training, text.vocabulary());
    var spec =
        section.spec(
            new DenoiserPlan.Text(tokenizer.vocabularySize(), text.tokens(), text.depth()));
    return new DenoiserTask(
        spec,
        section.objective(),
        new DenoiserTask.Material(
            training,
            sets.heldOut(Split.HELD_OUT, section.resolution()),
            new Captions(tokenizer, text.tokens()),
            Optional.empty()),
        plan.compute().batch(),
        plan.seed(),
        plan.reporting().samplePrompts());
  }

  private Tokenizer tokenizer(Examples examples, int vocabulary) throws IOException {
    if (Files.exists(folder.tokenizer())) {
      return Tokenizer.load(folder.tokenizer());
    }
    Map<String, Long> captions = new HashMap<>();
    var random = new SplittableRandom(plan.seed());
    for (int i = 0; i < TOKENIZER_CAPTIONS; i++) {
      captions.merge(examples.caption(examples.draw(random), random), 1L, Long::sum);
    }
    Tokenizer tokenizer = Tokenizer.learn(captions, vocabulary);
    tokenizer.save(folder.tokenizer());
    return tokenizer;
  }
}
