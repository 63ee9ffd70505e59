package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.TextEncoder;

/** A text encoder that was trained before and stays as it is. */
public interface TextSource {

  /** Its sizes. */
  TextEncoder.Size size();

  /**
   * The encoder, whose parameters want no gradients.
   *
   * @param manager owns it; on the device that it is to run on
   */
  TextEncoder encoder(NDManager manager);
}
