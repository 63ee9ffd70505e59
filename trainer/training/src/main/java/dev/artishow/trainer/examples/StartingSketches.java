package dev.artishow.trainer.examples;

/** Sketches that pictures start from, mixed with noise. */
public interface StartingSketches extends Sketches {

  /** The latest time at which a picture starts from its sketch. */
  double lastStart();
}
