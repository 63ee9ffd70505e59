package dev.artishow.launcher.dataset;

import dev.artishow.config.Configuration;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.scene.Style;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.launcher.terminal.Keyboard;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.DatasetInfo;
import dev.artishow.trainer.data.fetch.PackageClient;
import dev.artishow.trainer.data.inspect.DropReasons;
import dev.artishow.trainer.data.local.Consent;
import dev.artishow.trainer.data.local.ConsentSentence;
import dev.artishow.trainer.data.local.FolderLayout;
import dev.artishow.trainer.data.local.LocalListing;
import dev.artishow.trainer.data.local.LocalPlan;
import dev.artishow.trainer.data.local.LocalTree;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.ImportPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.Rights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data set of one's own pictures. */
@Command(
    name = "import",
    description = {
      "Makes a data set of your own pictures: a folder of pictures with captions beside them (cat.png and cat.txt),"
          + " a folder with a metadata.jsonl or metadata.csv, or WebDataset shards (.tar).",
      "PNG, JPEG, WebP and SVG are read, colour profiles applied. What cannot be used is listed"
          + " with the reason, the rest is kept."
    })
final class DatasetImportCommand implements Callable<Integer> {
  private final Phrases phrases;
  private final ArtishowCommand artishow;
  private final DatasetBuilds builds;
  private final Keyboard keyboard;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PATH", description = "the folder, or one .tar file")
  private Path path = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "N",
      description = "of the data set (default: that of the folder)")
  private @Nullable String name;

  @Option(
      names = "--license",
      paramLabel = "SPDX",
      description = "of pictures that do not tell theirs, e.g. CC-BY-4.0 (default: you are asked)")
  private @Nullable String license;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "of pictures that do not tell theirs (default: you are asked)")
  private @Nullable String author;

  @Option(
      names = "--language",
      paramLabel = "LOCALE",
      defaultValue = "en",
      description =
          "of captions that do not tell theirs, as cat.fr.txt does (default: ${DEFAULT-VALUE})")
  private String language = "en";

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      defaultValue = "unstated",
      description = "that all are drawn in: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Style style = Style.UNSTATED;

  @Option(
      names = "--yes",
      description = "you agree, as their author, that models may be trained on the pictures")
  private boolean agreed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the folder for data sets and their cache (default: data, beside artishow)")
  private @Nullable Path dataFolder;

  DatasetImportCommand(
      ArtishowCommand artishow,
      Phrases phrases,
      PackageClient packages,
      Keyboard keyboard,
      Clock clock) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.builds = new DatasetBuilds(artishow, phrases, packages);
    this.keyboard = keyboard;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    LocalTree tree = LocalTree.of(path);
    LocalListing.Form form =
        FolderLayout.of(tree).orElseThrow(() -> new Failure(phrases.say("import.layout", path)));
    Path data = builds.dataFolder(dataFolder);
    String chosen = name == null ? FolderLayout.nameOf(path) : name;
    Path planFile = data.resolve(chosen + ".conf");
    Optional<DatasetPlan> earlier = earlier(planFile, data.resolve(chosen));
    Optional<DatasetPlan> plan = plan(chosen, form, tree.sha256(), earlier, out);
    if (plan.isEmpty()) {
      out.println(phrases.say("import.declined"));
      return ExitCode.SOFTWARE;
    }
    if (!plan.equals(earlier)) {
      Files.createDirectories(data);
      ImportPlan.write(plan.get(), planFile);
    }
    DatasetInfo info = builds.build(plan.get(), planFile, data, out);
    report(info, data.resolve(chosen), planFile, out);
    return info.pictures() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The plan of an earlier import of the same pictures. */
  private Optional<DatasetPlan> earlier(Path planFile, Path folder) throws IOException {
    if (!Files.exists(planFile)) {
      if (Files.exists(folder)) {
        throw new Failure(phrases.say("import.taken", folder));
      }
      return Optional.empty();
    }
    DatasetPlan plan = Configuration.read(planFile, artishow.environment(), DatasetPlan.class);
    boolean same =
        plan.sources().size() == 1
            && plan.sources().get(0).local().map(LocalListing::path).stream()
                .anyMatch(path.toRealPath().toString()::equals);
    if (!same) {
      throw new Failure(phrases.say("import.taken", planFile));
    }
    return Optional.of(plan);
  }

  /** The earlier plan if it still holds, else one that was consented to now. */
  private Optional<DatasetPlan> plan(
      String chosen,
      LocalListing.Form form,
      String sha256,
      Optional<DatasetPlan> earlier,
      PrintWriter out)
      throws IOException {
    var dialog = new ImportDialog(phrases, keyboard, out);
    Optional<SourcePlan> before = earlier.map(plan -> plan.sources().get(0));
    String ownLicense =
        license == null
            ? before.map(SourcePlan::rights).map(Rights::license).orElse(null)
            : dialog.license(license);
    String ownAuthor =
        author == null ? before.map(SourcePlan::rights).map(Rights::author).orElse(null) : author;
    if (before.isPresent()) {
      Consent consent = before.get().local().orElseThrow().local().consent();
      DatasetPlan again = plan(chosen, form, Objects.requireNonNull(ownAuthor), consent);
      if (again.equals(earlier.get())
          && consent.sha256().equals(sha256)
          && consent.license().equals(ownLicense)) {
        return earlier;
      }
      out.println(phrases.say("import.changed", path, consent.by(), consent.given()));
    }
    requireAnswers(ownLicense, ownAuthor);
    String givenLicense = ownLicense == null ? dialog.askLicense() : ownLicense;
    String givenAuthor = ownAuthor == null ? dialog.askAuthor() : ownAuthor;
    return (agreed ? Optional.of(givenAuthor) : dialog.askConsent(givenAuthor))
        .map(by -> plan(chosen, form, givenAuthor, consent(by, dialog, givenLicense, sha256)));
  }

  /** Without anybody to ask, everything must have been given. */
  private void requireAnswers(@Nullable String ownLicense, @Nullable String ownAuthor) {
    if (keyboard.isPresent()) {
      return;
    }
    var missing = new ArrayList<String>();
    if (ownLicense == null) {
      missing.add("--license");
    }
    if (ownAuthor == null) {
      missing.add("--author");
    }
    if (!agreed) {
      missing.add("--yes");
    }
    if (!missing.isEmpty()) {
      throw new Failure(phrases.say("import.unattended", String.join(" ", missing)));
    }
  }

  private Consent consent(String by, ImportDialog dialog, String givenLicense, String sha256) {
    return new Consent(
        by,
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        ConsentSentence.CURRENT,
        dialog.language(),
        givenLicense,
        sha256);
  }

  private DatasetPlan plan(
      String chosen, LocalListing.Form form, String givenAuthor, Consent consent) {
    try {
      var local = new LocalPlan(language, consent);
      LocalListing listing = form.of(LocalListing.LOCAL, path.toRealPath().toString(), local);
      return ImportPlan.of(chosen, listing, style, givenAuthor);
    } catch (IllegalArgumentException e) {
      throw new Failure("--" + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(path + ": no such file or folder", e);
    }
  }

  private void report(DatasetInfo info, Path folder, Path planFile, PrintWriter out)
      throws IOException {
    out.println(phrases.say("import.kept", info.pictures(), folder, info.trainPictures()));
    List<DropReasons.Count> reasons = DropReasons.of(Dataset.open(folder).dropped());
    if (!reasons.isEmpty()) {
      out.println(phrases.say("import.refused", info.dropped(), folder.resolve("dropped.jsonl")));
      for (DropReasons.Count reason : reasons) {
        out.printf("%6d  %s (%s)%n", reason.pictures(), reason.reason(), reason.example().what());
      }
    }
    out.println(phrases.say("import.again", planFile));
  }
}
