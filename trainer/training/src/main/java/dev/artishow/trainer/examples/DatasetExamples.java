package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import java.util.random.RandomGenerator;

/** One split of a data set, balanced by concept, with captions drawn anew each time. */
public final class DatasetExamples implements Examples {
  private final Dataset dataset;
  private final CaptionSampler captions;
  private final ConceptBalance balance;
  private final int pixels;

  /**
   * Opens a split.
   *
   * @param pixels side of the pictures, one of the sides that the data set was built with
   */
  public DatasetExamples(Dataset dataset, CaptionSampler captions, Split split, int pixels) {
    this.dataset = dataset;
    this.captions = captions;
    this.pixels = pixels;
    balance = new ConceptBalance(dataset.groups(split));
  }

  @Override
  public int pixels() {
    return pixels;
  }

  @Override
  public int draw(RandomGenerator random) {
    return balance.draw(random);
  }

  @Override
  public void picture(int index, float[] target, int offset) {
    dataset.readPlanes(index, pixels, target, offset);
  }

  @Override
  public String caption(int index, RandomGenerator random) {
    return captions.caption(dataset.entry(index), random);
  }
}
