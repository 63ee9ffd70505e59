package dev.artishow.trainer.loop;

/** The share of its time that training spends waiting for data. */
final class DataShare {
  private static final double LEARNING_RATE = 1e-6;

  private DataShare() {}

  /** Trains on so many batches, which are made one ahead as in a run. */
  static <B extends Batch<B>> double measure(Task<B> task, Learner<B> learner, int batches) {
    long waited = 0;
    long start = System.nanoTime();
    try (var prefetch = new Prefetch<>(task::batch, 0)) {
      prefetch.next();
      start = System.nanoTime();
      for (int i = 0; i < batches; i++) {
        long asked = System.nanoTime();
        B batch = prefetch.next();
        waited += System.nanoTime() - asked;
        learner.learn(batch, i + 1L, LEARNING_RATE);
      }
    }
    return (double) waited / (System.nanoTime() - start);
  }
}
