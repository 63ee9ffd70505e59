package dev.artishow.engine.registry;

/** What became of something that an operator asked of the models. */
public sealed interface OrderAnswer {

  /**
   * It was done, or is on record for a running bot to do.
   *
   * @param state after it
   */
  record Done(RegistryState state) implements OrderAnswer {}

  /**
   * It was not done; all is as before.
   *
   * @param message what, the value, the limit and the remedy
   */
  record Refused(Refusal reason, String message) implements OrderAnswer {}
}
