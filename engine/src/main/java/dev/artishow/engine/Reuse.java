package dev.artishow.engine;

/** Whether who names no seed gets a picture of the same prompt that others had drawn before. */
public enum Reuse {
  /** As the engine is configured for the asker's guild. */
  AS_CONFIGURED,
  /** As long as there is one that the asker has not seen. */
  FIRST,
  /** Always a new one. */
  NEVER
}
