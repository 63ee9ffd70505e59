package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.file.JsonFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.registry.TrustedPackage;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a model package as those who draw with it do, and tells all about it. */
@Command(
    name = "inspect",
    description = "Verifies every file of a model and tells what it is and where it comes from.")
final class ModelsInspectCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME[@VERSION]",
      description = "a model, as models list shows it; its newest version if none is named")
  private String name = "";

  @Option(names = "--all", description = "tell every file, language and measured figure too")
  private boolean all;

  @Option(names = "--json", description = "print all of it as one JSON object")
  private boolean json;

  @Option(names = "--tensors", description = "list every tensor of the weights too")
  private boolean tensors;

  ModelsInspectCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    StoredModel stored = new ModelStore(config.engine().modelsFolder()).find(name);
    ModelPackage model = TrustedPackage.open(stored, config.engine().registry());
    var signed = Signers.of(config).look(model.folder());
    var out = spec.commandLine().getOut();
    if (json) {
      var inspected = InspectedModel.of(model, signed, tensors);
      out.print(new String(JsonFile.bytes(inspected), StandardCharsets.UTF_8));
      out.flush();
      return ExitCode.OK;
    }
    new ModelReport(phrases, all).of(model, signed).forEach(out::println);
    if (tensors) {
      var table = new Table();
      InspectedModel.tensors(model).forEach(table::row);
      out.println();
      table.lines().forEach(out::println);
    }
    return ExitCode.OK;
  }
}
