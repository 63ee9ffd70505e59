package dev.artishow.trainer;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.TextEncoder;
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
import dev.artishow.trainer.text.ContrastiveTask;
import dev.artishow.trainer.text.FrozenText;
import dev.artishow.trainer.text.TextEncoderPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

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
    if (plan.textEncoder().isPresent()) {
      return textEncoder(plan.textEncoder().get());
    }
    return denoiser(plan.denoiser().orElseThrow());
  }

  private Task<?> textEncoder(TextEncoderPlan section) throws IOException {
    Tokenizer tokenizer = Tokenizer.hashing(section.vocabulary());
    tokenizer.save(folder.tokenizer());
    return ContrastiveTask.of(
        section,
        tokenizer,
        new ContrastiveTask.Material(
            sets, plan.reporting().samplePrompts(), plan.compute().batch(), plan.seed()));
  }

  private Task<?> denoiser(DenoiserPlan section) throws IOException {
    Examples training = sets.training(section.resolution());
    Reading reading = reading(section, training);
    return new DenoiserTask(
        section.spec(
            new DenoiserPlan.Text(
                reading.size().vocabulary(), reading.size().tokens(), reading.size().depth())),
        section.objective(),
        new DenoiserTask.Material(
            training,
            sets.heldOut(Split.HELD_OUT, section.resolution()),
            reading.captions(),
            reading.encoder()),
        plan.compute().batch(),
        plan.seed(),
        plan.reporting().samplePrompts());
  }

  /** How a picture model reads captions. */
  private record Reading(
      Captions captions,
      TextEncoder.Size size,
      Optional<Function<NDManager, TextEncoder>> encoder) {}

  private Reading reading(DenoiserPlan section, Examples training) throws IOException {
    if (section.textEncoder().isPresent()) {
      FrozenText frozen = FrozenText.of(folder, section.textEncoder().get(), section.heads());
      return new Reading(frozen.captions(), frozen.size(), Optional.of(frozen::encoder));
    }
    DenoiserPlan.Text text = section.text().orElseThrow();
    Tokenizer tokenizer = tokenizer(training, text.vocabulary());
    var size =
        new TextEncoder.Size(
            tokenizer.vocabularySize(),
            text.tokens(),
            text.depth(),
            section.width(),
            section.heads());
    return new Reading(new Captions(tokenizer, text.tokens()), size, Optional.empty());
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
