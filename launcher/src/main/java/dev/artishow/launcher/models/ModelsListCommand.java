package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the newest version of each model, and the packages that are refused. */
@Command(
    name = "list",
    description = "Lists the model packages on this machine, the newest version of each.")
final class ModelsListCommand implements Callable<Integer> {
  private static final int DIGEST_SHOWN = 12;

  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelsListCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = artishow.configuration().bind(ArtishowConfig.class).engine().modelsFolder();
    ModelStore.Listing listing = new ModelStore(folder).list();
    var out = spec.commandLine().getOut();
    if (listing.models().isEmpty()) {
      out.println(phrases.say("models.none", folder));
    } else {
      var table = new Table();
      table.row(phrases.say("models.columns").split("\\|"));
      for (StoredModel model : listing.models()) {
        table.row(row(model));
      }
      table.lines().forEach(out::println);
    }
    listing
        .refused()
        .forEach(
            e ->
                spec.commandLine()
                    .getErr()
                    .println(phrases.say("models.refused", String.valueOf(e.getMessage()))));
    return listing.refused().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private String[] row(StoredModel model) throws IOException {
    ModelCard card = model.manifest().model();
    int pixels = card.network().resolution();
    return new String[] {
      card.name(),
      card.version(),
      card.licence(),
      card.kind().toString(),
      "%d×%d".formatted(pixels, pixels),
      String.join(" ", card.languages()),
      phrases.say("models.megabytes", model.manifest().totalBytes() / 1e6),
      model.digest().substring(0, DIGEST_SHOWN),
      signature(model.folder())
    };
  }

  private String signature(Path folder) throws IOException {
    return phrases.say("models.signature." + ModelSignature.verify(folder, List.of()));
  }
}
