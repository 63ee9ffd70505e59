package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.file.JsonFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--all",
      description = "list every version, with licence, languages and digest too")
  private boolean all;

  @Option(names = "--json", description = "print them as one JSON array, with all that is known")
  private boolean json;

  ModelsListCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    Path folder = config.engine().modelsFolder();
    var store = new ModelStore(folder);
    ModelStore.Listing listing = all ? store.listVersions() : store.list();
    var signers = Signers.of(config);
    var out = spec.commandLine().getOut();
    if (json) {
      out.print(new String(JsonFile.bytes(listed(listing, signers)), StandardCharsets.UTF_8));
      out.flush();
    } else if (listing.models().isEmpty()) {
      out.println(phrases.say("models.none", folder));
    } else {
      table(listing, signers).lines().forEach(out::println);
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

  private static List<ListedModel> listed(ModelStore.Listing listing, Signers signers)
      throws IOException {
    var models = new ArrayList<ListedModel>();
    for (StoredModel model : listing.models()) {
      models.add(ListedModel.of(model, signers.look(model.folder())));
    }
    return models;
  }

  private Table table(ModelStore.Listing listing, Signers signers) throws IOException {
    var table = new Table();
    table.row(phrases.say(all ? "models.columns.all" : "models.columns").split("\\|"));
    for (StoredModel model : listing.models()) {
      table.row(row(model, signers.look(model.folder())).toArray(String[]::new));
    }
    return table;
  }

  private List<String> row(StoredModel model, Signers.Signed signed) {
    ModelCard card = model.manifest().model();
    int pixels = card.network().resolution();
    var cells = new ArrayList<String>();
    cells.add(card.name());
    cells.add(card.version());
    cells.add(card.kind().toString());
    cells.add("%d×%d".formatted(pixels, pixels));
    cells.add(phrases.say("models.megabytes", model.manifest().totalBytes() / 1e6));
    cells.add(signed.say(phrases));
    if (all) {
      cells.add(card.licence());
      cells.add(card.kind().readsText() ? Integer.toString(card.languages().size()) : "–");
      cells.add(model.digest().substring(0, DIGEST_SHOWN));
    }
    return cells;
  }
}
