package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.registry.TrustedPackage;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.trainer.publish.RepositoryExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a model package and copies it as a repository of models has it. */
@Command(
    name = "export",
    description =
        "Verifies a model and copies it to a new folder that is a Hugging Face repository: with a"
            + " README.md that says licence, task, languages, data set and base model.")
final class ModelsExportCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME[@VERSION]",
      description = "a model, as models list shows it; its newest version if none is named")
  private String name = "";

  @Parameters(paramLabel = "FOLDER", description = "a folder that is not there yet")
  private Path folder = Path.of("");

  ModelsExportCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    ModelPackage model =
        TrustedPackage.open(
            new ModelStore(config.engine().modelsFolder()).find(name), config.engine().registry());
    RepositoryExport.write(model, folder);
    spec.commandLine().getOut().println(phrases.say("models.exported", model.id().title(), folder));
    return ExitCode.OK;
  }
}
