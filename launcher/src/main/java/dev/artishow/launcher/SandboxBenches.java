package dev.artishow.launcher;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.launcher.bench.BotBench;
import dev.artishow.launcher.bench.SandboxBench;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.contract.OpenApiContract;
import dev.artishow.sandbox.contract.OpenApiDocument;
import dev.artishow.trainer.publish.Credits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code artishow bench} measures with members of a sandboxed server. */
final class SandboxBenches {
  private static final long SEED = 5;

  private SandboxBenches() {}

  /** The sandbox itself. */
  static Map<String, Object> sandbox(int members, Duration length, boolean isChecked)
      throws IOException, InterruptedException {
    Contract checked = isChecked ? OpenApiContract.read(document()) : Contract.NONE;
    return SandboxBench.run(members, length, checked, SEED);
  }

  private static Path document() {
    return OpenApiDocument.locate()
        .orElseThrow(
            () ->
                new Failure(
                    "Discord's API document is not here; ARTISHOW_DISCORD_OPENAPI names it"));
  }

  /** The whole bot, with the configured engine. */
  static Map<String, Object> bot(
      ArtishowConfig config,
      Map<String, String> environment,
      CommandSpec spec,
      int members,
      Duration length,
      boolean isChecked)
      throws IOException, InterruptedException {
    Optional<Path> document = isChecked ? Optional.of(document()) : Optional.empty();
    var parts =
        new Artishow.Parts(
            Engines.local().open(config.engine(), config.energy()),
            RulePromptScreen.of(config.moderation(), environment),
            Markers.open(config.provenance(), spec),
            Optional.empty(),
            () -> Credits.markdown(config.engine().modelsFolder()));
    return BotBench.run(parts, members, length, document, SEED);
  }
}
