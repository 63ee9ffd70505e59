package dev.artishow.engine.registry;

/** Why something was not done to the models. */
public enum Refusal {
  /** No such model, version or name. */
  UNKNOWN,
  /** A file of the package is missing, changed or wrong. */
  PACKAGE,
  /** It does not draw, e.g. because it enlarges what others drew. */
  KIND,
  /** Signatures are required, and no trusted key signed it. */
  SIGNATURE,
  /** It needs more memory than there is. */
  MEMORY,
  /** Its network does not fit its weights, or could not be set up. */
  NETWORK,
  /** It was set up, yet what it draws is not what it should be. */
  SMOKE_TEST,
  /** No earlier version served that one could go back to. */
  NOTHING_BEFORE,
  /** Something still refers to it. */
  IN_USE
}
