package dev.artishow.launcher.library;

import dev.artishow.config.file.Leftovers;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.library.LibraryEditor;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.engine.scene.Style;
import dev.artishow.launcher.dataset.DatasetBuilds;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Dropped;
import dev.artishow.trainer.data.local.Consent;
import dev.artishow.trainer.data.local.ConsentSentence;
import dev.artishow.trainer.data.local.FolderLayout;
import dev.artishow.trainer.data.local.LocalListing;
import dev.artishow.trainer.data.local.LocalPlan;
import dev.artishow.trainer.data.local.LocalTree;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.ImportPlan;
import dev.artishow.trainer.data.source.LicenseClass;
import dev.artishow.trainer.library.OwnPictures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow library add}: one's own pictures, drawn from without any training. */
@Command(
    name = "add",
    description = {
      "Adds pictures to a library, which are drawn from at once, without any training: one picture"
          + " with --name, or a folder of pictures with captions beside them (cat.png and cat.txt).",
      "They are read and checked as by dataset import. The package stays as it is; remove takes"
          + " them out again."
    })
final class LibraryAddCommand implements Callable<Integer> {
  private static final String NAME = "added";
  private static final String PICTURE = "picture";

  private final LibraryFolder folder;
  private final Phrases phrases;
  private final DatasetBuilds builds;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PATH", description = "a picture (PNG, JPEG, WebP, SVG) or a folder")
  private Path path = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "[LANGUAGE=]NAME",
      description =
          "what the picture shows; several are other names of it, and a language such as fr= says"
              + " which one a name is in (default: en)")
  private List<String> names = List.of();

  @Option(
      names = "--author",
      required = true,
      paramLabel = "NAME",
      description = "whom pictures drawn from it are to credit")
  private String author = "";

  @Option(
      names = "--license",
      required = true,
      paramLabel = "SPDX",
      description = "its licence, e.g. CC-BY-4.0")
  private String license = "";

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      defaultValue = "unstated",
      description = "that it is drawn in: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Style style = Style.UNSTATED;

  @Mixin private LibraryOption library = new LibraryOption();

  LibraryAddCommand(LibraryFolder folder, Phrases phrases, DatasetBuilds builds) {
    this.folder = folder;
    this.phrases = phrases;
    this.builds = builds;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LibraryEditor editor = folder.editor(library.given());
    String spdx =
        LicenseClass.spdx(license)
            .orElseThrow(
                () ->
                    new Failure(
                        phrases.say(
                            "library.license",
                            license,
                            String.join(", ", LicenseClass.accepted()))));
    if (author.isBlank()) {
      throw new Failure(phrases.say("library.author"));
    }
    Path work = Files.createTempDirectory("artishow-library");
    try {
      Dataset dataset = imported(pictures(work), work, spdx);
      LibraryEditor.Added added = editor.add(OwnPictures.of(dataset));
      report(added, dataset.dropped());
      return added.drawings().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    } finally {
      Leftovers.delete(work);
    }
  }

  /** The folder to import: the given one, or one with the given picture and its names. */
  private Path pictures(Path work) throws IOException {
    if (!Files.exists(path)) {
      throw new Failure(phrases.say("library.missing", path));
    }
    if (Files.isDirectory(path)) {
      if (!names.isEmpty()) {
        throw new Failure(phrases.say("library.names-of-folder"));
      }
      return path.toRealPath();
    }
    if (names.isEmpty()) {
      throw new Failure(phrases.say("library.nameless", path));
    }
    Path single = Files.createDirectory(work.resolve("pictures"));
    String file = String.valueOf(path.getFileName());
    int dot = file.lastIndexOf('.');
    Files.copy(path, single.resolve(PICTURE + (dot < 0 ? "" : file.substring(dot))));
    for (Map.Entry<String, List<String>> named : byLanguage().entrySet()) {
      Files.write(
          single.resolve(PICTURE + "." + named.getKey() + ".txt"),
          named.getValue(),
          StandardCharsets.UTF_8);
    }
    return single.toRealPath();
  }

  private Map<String, List<String>> byLanguage() {
    var byLanguage = new LinkedHashMap<String, List<String>>();
    for (String name : names) {
      int equals = name.indexOf('=');
      String language = equals > 0 ? name.substring(0, equals) : "en";
      if (!LocalPlan.isLanguage(language)) {
        throw new Failure(phrases.say("library.language", language));
      }
      byLanguage
          .computeIfAbsent(language, unused -> new ArrayList<>())
          .add(name.substring(equals > 0 ? equals + 1 : 0));
    }
    return byLanguage;
  }

  private Dataset imported(Path pictures, Path work, String spdx)
      throws IOException, InterruptedException {
    LocalTree tree = LocalTree.of(pictures);
    LocalListing.Form form =
        FolderLayout.of(tree).orElseThrow(() -> new Failure(phrases.say("import.layout", path)));
    // an import asks for consent to training; this one is deleted with its data set
    var said =
        new Consent(
            author,
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            ConsentSentence.CURRENT,
            "en",
            spdx,
            tree.sha256());
    LocalListing listing =
        form.of(LocalListing.LOCAL, pictures.toString(), new LocalPlan("en", said));
    DatasetPlan plan = ImportPlan.of(NAME, listing, style, author);
    Path planFile = work.resolve(NAME + ".conf");
    builds.build(plan, planFile, work, new PrintWriter(PrintWriter.nullWriter()));
    return Dataset.open(work.resolve(NAME));
  }

  private void report(LibraryEditor.Added added, List<Dropped> dropped) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (ChangedLibrary changed = folder.open(library.given())) {
      for (Reference drawing : added.drawings()) {
        String name = changed.thing(drawing.concept()).map(LibraryThing::english).orElse("");
        out.println(phrases.say("library.added", drawing.id(), name, drawing.author()));
      }
    }
    added.known().forEach(id -> out.println(phrases.say("library.known", id)));
    dropped.forEach(one -> out.println(phrases.say("library.refused", one.what(), one.reason())));
  }
}
