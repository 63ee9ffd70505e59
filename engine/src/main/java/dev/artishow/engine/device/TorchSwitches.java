package dev.artishow.engine.device;

/** What PyTorch can be told about its arithmetic, and DJL has no call for. */
interface TorchSwitches {
  /** Whether oneDNN may multiply float32 matrices; for the whole process. */
  void setMedium(boolean on);

  /**
   * Whether matrices and convolutions are multiplied in bfloat16 on this thread, whatever format
   * they come in. What they give is bfloat16.
   */
  void setAutocast(boolean on);
}
