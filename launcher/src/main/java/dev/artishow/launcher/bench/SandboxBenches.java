package dev.artishow.launcher.bench;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.launcher.bench.sandbox.BotBench;
import dev.artishow.launcher.bench.sandbox.SandboxBench;
import dev.artishow.launcher.bot.BotParts;
import dev.artishow.launcher.draw.Engines;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.contract.OpenApiContract;
import dev.artishow.sandbox.contract.OpenApiDocument;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What {@code artishow bench} measures with members of a sandboxed server. */
final class SandboxBenches {
  private static final long SEED = 5;

  private SandboxBenches() {}

  /** The sandbox itself. */
  static Map<String, Object> sandbox(int members, Duration length, boolean isChecked)
      throws IOException, InterruptedException {
    return SandboxBench.run(members, length, contract(isChecked), SEED);
  }

  private static Contract contract(boolean isChecked) throws IOException {
    if (!isChecked) {
      return Contract.NONE;
    }
    return OpenApiContract.read(
        OpenApiDocument.locate()
            .orElseThrow(
                () ->
                    new Failure(
                        "Discord's API document is not here; ARTISHOW_DISCORD_OPENAPI names it")));
  }

  /** The whole bot, with the configured engine. */
  static Map<String, Object> bot(
      ArtishowConfig config,
      Map<String, String> environment,
      int members,
      Duration length,
      boolean isChecked)
      throws IOException, InterruptedException {
    Contract contract = contract(isChecked); // before the engine is loaded
    var parts =
        BotParts.open(
            config, environment, () -> Engines.local().open(config.engine(), config.energy()));
    return BotBench.run(parts, members, length, contract, SEED);
  }
}
