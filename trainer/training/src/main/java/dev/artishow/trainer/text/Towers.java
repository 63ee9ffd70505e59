package dev.artishow.trainer.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.JointEmbedding;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.trainer.loop.Replica;
import java.util.function.Function;

/** Both encoders on one device while they learn. */
final class Towers implements Replica<PairBatch> {
  private final String group;
  private final NDManager manager;
  private final Parameters parameters;
  private final JointEmbedding network;
  private final ContrastiveLoss loss;

  Towers(
      String group,
      Function<Parameters, JointEmbedding> construct,
      long seed,
      ContrastiveLoss loss,
      NDManager manager) {
    this.group = group;
    this.manager = manager;
    this.loss = loss;
    parameters = Parameters.initialised(manager, seed);
    network = construct.apply(parameters);
  }

  JointEmbedding network() {
    return network;
  }

  @Override
  public Parameters parameters(String name) {
    if (!name.equals(group)) {
      throw new IllegalArgumentException(
          "the group must be \"%s\", was \"%s\"".formatted(group, name));
    }
    return parameters;
  }

  @Override
  public NDArray losses(NDManager scratch, String name, PairBatch part) {
    return loss.of(scratch, network, part.pairs());
  }

  @Override
  public NDManager manager() {
    return manager;
  }
}
