package dev.artishow.bot.model;

import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.StoredModel;
import java.util.List;

/**
 * What members can ask of the models that are installed.
 *
 * @param hasChoice whether there are several to choose from
 * @param isGuided whether one can follow the words more or less strictly
 */
public record Offer(boolean hasChoice, boolean isGuided) {
  /** Where it is not known what is installed. */
  public static final Offer ALL = new Offer(true, true);

  /** Of packages that draw. */
  public static Offer of(List<StoredModel> packages) {
    return new Offer(
        packages.stream().map(model -> model.id().name()).distinct().count() > 1,
        packages.stream()
            .anyMatch(model -> model.manifest().model().kind() == ModelKind.DIFFUSION));
  }
}
