package dev.artishow.trainer.kind;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.examples.DataPlan;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.util.List;

/**
 * What a task is made of, whatever the kind of model.
 *
 * @param folder of the run
 * @param batch examples of an optimizer step
 * @param seed of weights, batches, captions and noise
 * @param samplePrompts what sample sheets show
 */
public record TaskInputs(
    RunFolder folder, DataPlan data, int batch, long seed, List<String> samplePrompts) {

  public TaskInputs {
    samplePrompts = List.copyOf(samplePrompts);
  }

  /** Opens the data set and takes from it what the plan says. */
  public ExampleSets examples() throws IOException {
    return new ExampleSets(Dataset.open(data.set()), data.captions(), data.scenes());
  }
}
