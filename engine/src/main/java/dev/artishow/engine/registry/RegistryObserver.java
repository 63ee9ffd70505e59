package dev.artishow.engine.registry;

import java.time.Duration;

/** Is told what happens to the models, for figures. */
@FunctionalInterface
public interface RegistryObserver {
  /** Looks away. */
  RegistryObserver NONE = (event, took) -> {};

  /**
   * A model was activated, refused or retired.
   *
   * @param took verifying, loading and trying it; zero for a model that was retired
   */
  void happened(ModelEvent event, Duration took);
}
