package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Parameters;

/**
 * A task's networks on one device. Several replicas learn from parts of one batch at the same time,
 * each on a thread of its own.
 *
 * @param <B> what one step learns from
 */
public interface Replica<B extends Batch<B>> {

  /** What is trained of one of the task's groups. */
  Parameters parameters(String group);

  /**
   * The losses that a group is trained by.
   *
   * @param scratch owns what is made on the way; closed after the backward pass
   * @return one loss an example, (B), with the graph of its gradients
   */
  NDArray losses(NDManager scratch, String group, B part);

  /** The owner of the networks, on their device. */
  NDManager manager();
}
