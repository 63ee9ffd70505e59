package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.registry.TrustedPackage;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
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

  @Parameters(paramLabel = "NAME", description = "a model's name, as models list shows it")
  private String name = "";

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
    var out = spec.commandLine().getOut();
    ModelReport.of(model, keys(config), phrases).forEach(out::println);
    if (tensors) {
      var table = new Table();
      try (var weights = model.weights()) {
        weights.tensors().forEach((tensor, info) -> table.row(tensor, info.toString()));
      }
      out.println();
      table.lines().forEach(out::println);
    }
    return ExitCode.OK;
  }

  /** Those that the operator trusts, and the one that this user signs with, if there is one. */
  private static List<PublicKey> keys(ArtishowConfig config) throws IOException {
    var keys = new ArrayList<PublicKey>();
    config.engine().registry().trustedKeys().forEach(trusted -> keys.add(trusted.key()));
    Path own = config.publishing().signingKeyFile(Path.of(System.getProperty("user.home")));
    if (Files.exists(own)) {
      keys.add(SigningKey.open(own).publicKey());
    }
    return keys;
  }
}
