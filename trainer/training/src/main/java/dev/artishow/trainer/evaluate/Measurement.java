package dev.artishow.trainer.evaluate;

import java.io.IOException;

/** Answers one question about a model. */
interface Measurement {

  /** Sampler steps of all pictures that it has drawn for itself. */
  default long steps(Drawer drawer) {
    return 0;
  }

  /** Draws what it needs and measures. */
  Section measure(Drawer drawer) throws IOException;
}
