package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.scene.SceneOdds;
import dev.artishow.trainer.data.scene.WordingOdds;
import java.util.Optional;

/**
 * Scenes among the pictures.
 *
 * @param share of what is learnt from that is composed, 0–1
 * @param odds of what they show; {@link SceneOdds#USUAL} if unset
 * @param wording of their captions; {@link WordingOdds#USUAL} if unset
 */
public record ScenePlan(double share, Optional<SceneOdds> odds, Optional<WordingOdds> wording) {

  public ScenePlan {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be 0–1, was " + share);
    }
  }
}
