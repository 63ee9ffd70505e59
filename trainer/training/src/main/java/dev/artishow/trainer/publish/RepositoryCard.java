package dev.artishow.trainer.publish;

import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelManifest;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.trainer.data.export.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model's card as Hugging Face reads it, so that a package's folder can be put into a repository
 * there as it is: {@code README.md}, the card for people behind a head for machines.
 */
public final class RepositoryCard {
  /** Its name in a package. */
  public static final String FILE = "README.md";

  private RepositoryCard() {}

  /**
   * Of a package that has none yet.
   *
   * @param text the card for people, in Markdown
   */
  public static String of(ModelManifest manifest, String text) {
    return of(manifest.model(), manifest.textEncoder(), text);
  }

  static String of(ModelCard card, Optional<SharedTextEncoder> textEncoder, String text) {
    return new FrontMatter()
            .license(card.licence(), ModelPublisher.LICENSES)
            .with("library_name", "artishow")
            .with("pipeline_tag", task(card.kind()))
            .languages(card.languages())
            .with("datasets", List.of(card.data().name()))
            .with("base_model", textEncoder.map(SharedTextEncoder::name).stream().toList())
            .with("tags", tags(card))
        + "\n"
        + text;
  }

  /** Hugging Face's name of what it is used for; a library of drawings has none. */
  private static String task(ModelKind kind) {
    return switch (kind) {
      case DIFFUSION, GAN -> "text-to-image";
      case UPSCALER -> "image-to-image";
      case TEXT_ENCODER -> "feature-extraction";
      case EVALUATOR -> "zero-shot-image-classification";
      case LIBRARY -> "";
    };
  }

  private static List<String> tags(ModelCard card) {
    var tags = new ArrayList<>(List.of("artishow", card.kind().toString()));
    if (card.kind().draws()) {
      tags.addAll(List.of("emoji", "icons"));
    }
    return tags;
  }
}
