package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run teaches: the data, the networks and the losses of one kind of model. The loop knows
 * nothing else of it. Everything that is random in it depends on the plan's seed and the number of
 * the batch alone, so that a resumed run sees what an unbroken one would.
 *
 * @param <B> what one step learns from
 */
public interface Task<B extends Batch<B>> {

  /**
   * The groups of parameters that are trained, in the order in which each step updates them, e.g.
   * {@code discriminator} and {@code generator}. The names appear in checkpoints and logs.
   */
  List<String> groups();

  /**
   * Whether a group learns at a step.
   *
   * @param step of the optimizer, 1 for the first
   */
  default boolean trains(String group, long step) {
    return true;
  }

  /** A group's learning rate as a share of the plan's. */
  default double rate(String group) {
    return 1;
  }

  /**
   * What losses are multiplied by on the way back at first, so that small gradients do not vanish
   * where passes are not in float32; it changes as training shows. 1 where losses are never scaled.
   */
  default double firstLossScale() {
    return 1;
  }

  /**
   * Examples for one step. Called on another thread than the rest.
   *
   * @param number of the batch, from 0
   */
  B batch(long number);

  /**
   * The networks as they are before any training, always the same.
   *
   * @param manager owns them; on the device that they are to run on
   */
  Replica<B> replica(NDManager manager);

  /**
   * Judges the averaged networks on examples that are kept from training.
   *
   * @return figures by name in the order to show them, e.g. {@code held-out-0}; lower is better
   *     unless the name says so
   */
  Map<String, Double> validate(Replica<B> averaged);

  /**
   * What a person should know of the figures, e.g. that a generator draws the same picture again
   * and again.
   *
   * @param figures that {@link #validate} gave
   * @return what to warn of
   */
  default List<Warning> alarms(Map<String, Double> figures) {
    return List.of();
  }

  /** Draws what the averaged networks can do, always for the same requests and seeds. */
  void sheet(Replica<B> averaged, Path png) throws IOException;

  /**
   * Matrix and convolution FLOP of training on one example, forward and backward, of all groups.
   *
   * @param steps of the optimizer from the first on, of which this is the mean
   */
  double trainingFlop(long steps);
}
