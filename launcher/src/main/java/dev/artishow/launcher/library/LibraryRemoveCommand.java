package dev.artishow.launcher.library;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.reference.library.LibraryEditor;
import dev.artishow.launcher.terminal.Failure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code artishow library remove}: drawings that are drawn from no more. */
@Command(
    name = "remove",
    description = {
      "Withdraws drawings from a library, by artist or one by one: what was added is deleted, what"
          + " the package has is drawn from no more.",
      "With --undo, the package's are drawn from again."
    })
final class LibraryRemoveCommand implements Callable<Integer> {
  private final LibraryFolder folder;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "all drawings of an artist, as library inspect names them")
  private List<String> authors = List.of();

  @Option(
      names = "--drawing",
      paramLabel = "ID",
      description = "one drawing, by its id in library inspect")
  private List<String> drawings = List.of();

  @Option(names = "--undo", description = "take back that they were withdrawn")
  private boolean undo;

  @Mixin private LibraryOption library = new LibraryOption();

  LibraryRemoveCommand(LibraryFolder folder, Phrases phrases) {
    this.folder = folder;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    if (authors.isEmpty() && drawings.isEmpty()) {
      throw new Failure(phrases.say("library.remove-what"));
    }
    LibraryEditor editor = folder.editor(library.given());
    var out = spec.commandLine().getOut();
    try {
      if (undo) {
        editor.restore(authors, drawings);
        out.println(phrases.say("library.restored"));
      } else {
        out.println(phrases.say("library.removed", editor.withdraw(authors, drawings)));
      }
    } catch (IllegalArgumentException e) {
      throw new Failure("--" + e.getMessage(), e);
    }
    return ExitCode.OK;
  }
}
