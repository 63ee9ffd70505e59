package dev.artishow.launcher.bot;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.serving.ServingEngine;
import dev.artishow.launcher.draw.Markers;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.picture.ExplicitPictureScreen;
import dev.artishow.moderation.picture.PictureClassifier;
import dev.artishow.trainer.publish.Credits;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a bot works with, as the configuration has it. */
public final class BotParts {
  private BotParts() {}

  /**
   * Opens the parts; the engine comes last, because it takes longest, so that nothing fails behind
   * it.
   *
   * @param engine what draws; whoever closes the bot closes it. One that follows orders about
   *     models has the bot take them.
   */
  public static Artishow.Parts open(
      ArtishowConfig config, Map<String, String> environment, Supplier<ImageGenerator> engine) {
    var screen = RulePromptScreen.of(config.moderation(), environment);
    var marker = Markers.open(config.provenance());
    var anchors = Markers.anchors(config.provenance());
    var pictures = new ExplicitPictureScreen(classifier());
    ImageGenerator generator = engine.get();
    return new Artishow.Parts(
        generator,
        screen,
        pictures,
        marker,
        anchors,
        generator instanceof ServingEngine serving
            ? Optional.of(serving.registry())
            : Optional.empty(),
        () -> Credits.markdown(config.engine().modelsFolder()),
        generator instanceof ServingEngine serving
            ? serving.meters()
            : new CompositeMeterRegistry());
  }

  private static PictureClassifier classifier() {
    try {
      return PictureClassifier.shipped();
    } catch (IOException e) {
      throw new Failure("pictures cannot be looked at: %s".formatted(e.getMessage()), e);
    }
  }
}
