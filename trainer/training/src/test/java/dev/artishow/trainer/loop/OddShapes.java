package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Init;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.gan.TinyGan;
import dev.artishow.trainer.upscale.TinyUpscaler;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Trainings in which some array has no gradient or memory may be freed too early: each a few steps
 * long, with a digest of what was learnt.
 */
final class OddShapes {
  private static final int STEPS = 3;

  private OddShapes() {}

  /** Trains all of them; digests by name. */
  static Map<String, Integer> train() {
    var digests = new LinkedHashMap<String, Integer>();
    digests.put("replicas without a part", train(TinyDenoiser.task(), 8, TinyDenoiser.BATCH));
    digests.put("one example a part", train(TinyDenoiser.task(), 3, 1));
    digests.put("one block", train(TinyDenoiser.ofOneBlock(), 2, 4));
    digests.put("unused parameter", train(new WithUnused<>(TinyDenoiser.task()), 2, 4));
    digests.put("two groups", train(TinyGan.task(), 2, 2));
    digests.put("a group that begins late", train(TinyUpscaler.task(2), 2, 3));
    return digests;
  }

  private static <B extends Batch<B>> int train(Task<B> task, int replicas, int microBatch) {
    try (var manager = NDManager.newBaseManager();
        var learner =
            new Learner<>(
                new Collecting<>(task),
                TinyDenoiser.optimizer(3e-3, 0, 0),
                Collections.nCopies(replicas, manager),
                microBatch)) {
      for (int step = 1; step <= STEPS; step++) {
        learner.learn(task.batch(step - 1), step, 3e-3);
      }
      return digest(learner);
    }
  }

  static int digest(Learner<?> learner) {
    int digest = 1;
    for (TrainedGroup group : learner.groups().values()) {
      for (TrainedParameter parameter : group.parameters().values()) {
        for (float[] numbers :
            new float[][] {parameter.master, parameter.first, parameter.second}) {
          digest = 31 * digest + Arrays.hashCode(numbers);
        }
      }
    }
    return digest;
  }

  /** A task that lets Java free what it can before every backward pass. */
  private static final class Collecting<B extends Batch<B>> extends DelegatingTask<B> {
    Collecting(Task<B> task) {
      super(task);
    }

    @Override
    public Replica<B> replica(NDManager manager) {
      return new DelegatingReplica<>(super.replica(manager)) {
        @Override
        public NDArray losses(NDManager scratch, String group, B part) {
          NDArray losses = super.losses(scratch, group, part);
          System.gc();
          return losses;
        }
      };
    }
  }

  /** A task with a parameter that nothing depends on. */
  static final class WithUnused<B extends Batch<B>> extends DelegatingTask<B> {
    static final String UNUSED = "unused.weight";

    WithUnused(Task<B> task) {
      super(task);
    }

    @Override
    public Replica<B> replica(NDManager manager) {
      Replica<B> replica = super.replica(manager);
      for (String group : groups()) {
        replica.parameters(group).get(UNUSED, Init.normal(1), 300, 100);
      }
      return replica;
    }
  }
}
