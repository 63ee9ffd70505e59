package dev.artishow.engine.registry;

import java.util.Map;
import java.util.Optional;

/**
 * What plays the engine's roles while nobody has said otherwise.
 *
 * @param drawing the name behind {@code default}
 * @param drafting the name behind {@code draft}; none, no drafts are drawn
 */
public record UsualModels(String drawing, Optional<String> drafting) {

  /** Without drafts. */
  public static UsualModels of(String drawing) {
    return new UsualModels(drawing, Optional.empty());
  }

  Map<String, String> aliases() {
    return drafting
        .map(name -> Map.of(RegistryState.DEFAULT, drawing, RegistryState.DRAFT, name))
        .orElse(Map.of(RegistryState.DEFAULT, drawing));
  }
}
