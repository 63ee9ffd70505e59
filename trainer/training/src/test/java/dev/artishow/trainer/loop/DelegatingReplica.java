package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Parameters;

/** Another replica but for what a test changes. */
class DelegatingReplica<B extends Batch<B>> implements Replica<B> {
  private final Replica<B> replica;

  DelegatingReplica(Replica<B> replica) {
    this.replica = replica;
  }

  @Override
  public Parameters parameters(String group) {
    return replica.parameters(group);
  }

  @Override
  public NDArray losses(NDManager scratch, String group, B part) {
    return replica.losses(scratch, group, part);
  }

  @Override
  public NDManager manager() {
    return replica.manager();
  }
}
