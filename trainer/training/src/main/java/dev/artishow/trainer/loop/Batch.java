package dev.artishow.trainer.loop;

/**
 * What one optimizer step learns from, as numbers on the Java side, so that it can be made while
 * the step before it is trained on.
 *
 * @param <B> the batch's own type
 */
public interface Batch<B extends Batch<B>> {

  /** Examples in it. */
  int size();

  /** Examples {@code from} (inclusive) to {@code to} (exclusive). */
  B slice(int from, int to);
}
