package dev.artishow.launcher.library;

import dev.artishow.config.file.JsonFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.engine.reference.library.StoredDrawing;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow library inspect}: what a library holds and whose it is. */
@Command(
    name = "inspect",
    description = {
      "Shows how much a library holds, whose drawings they are, what was added and what was"
          + " withdrawn.",
      "With a name, the drawings of that thing."
    })
final class LibraryInspectCommand implements Callable<Integer> {
  private final LibraryFolder folder;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "a thing by one of its names")
  private @Nullable String name;

  @Option(names = "--json", description = "print one JSON object instead of text")
  private boolean json;

  @Mixin private LibraryOption library = new LibraryOption();

  LibraryInspectCommand(LibraryFolder folder, Phrases phrases) {
    this.folder = folder;
    this.phrases = phrases;
  }

  /** Everything at a glance. */
  private record Summary(
      int things,
      int drawings,
      Map<String, Integer> authors,
      Map<String, Integer> licenses,
      List<String> added,
      List<String> withdrawnAuthors,
      List<String> withdrawnDrawings) {}

  private record Drawn(String id, String name, String author, String license, String style) {}

  @Override
  public Integer call() throws IOException {
    try (ChangedLibrary opened = folder.open(library.given())) {
      Object shown = name == null ? summary(opened) : drawings(opened, name);
      var out = spec.commandLine().getOut();
      if (json) {
        out.print(new String(JsonFile.bytes(shown), StandardCharsets.UTF_8));
        out.flush();
      } else {
        lines(shown).forEach(out::println);
      }
    }
    return ExitCode.OK;
  }

  private static Summary summary(ChangedLibrary library) {
    List<Reference> added =
        library.added().stream()
            .flatMap(own -> own.catalog().drawings().stream())
            .map(StoredDrawing::reference)
            .toList();
    List<Reference> all =
        Stream.concat(
                library.published().catalog().drawings().stream().map(StoredDrawing::reference),
                added.stream())
            .filter(library.changes()::shows)
            .toList();
    return new Summary(
        (int) all.stream().map(Reference::concept).distinct().count(),
        all.size(),
        count(all.stream().map(Reference::author)),
        count(all.stream().map(Reference::license)),
        added.stream().map(Reference::id).toList(),
        library.changes().withdrawnAuthors(),
        library.changes().withdrawnDrawings());
  }

  private static Map<String, Integer> count(Stream<String> names) {
    return names.collect(Collectors.toMap(one -> one, one -> 1, Integer::sum, TreeMap::new));
  }

  private List<Drawn> drawings(ChangedLibrary library, String thing) {
    List<Match> matches = library.find(thing);
    if (matches.isEmpty()) {
      throw new Failure(phrases.say("library.unknown", thing));
    }
    var drawn = new ArrayList<Drawn>();
    for (Match match : matches) {
      String called =
          library.thing(match.concept()).map(LibraryThing::english).orElse(match.concept());
      for (Reference drawing : library.of(match.concept())) {
        drawn.add(
            new Drawn(
                drawing.id(),
                called,
                drawing.author(),
                drawing.license(),
                library.traits(drawing).style().key()));
      }
    }
    return drawn;
  }

  private List<String> lines(Object shown) {
    var table = new Table();
    var lines = new ArrayList<String>();
    if (shown instanceof Summary summary) {
      lines.add(phrases.say("library.holds", summary.things(), summary.drawings()));
      summary.authors().entrySet().stream()
          .sorted(Comparator.comparing(author -> -author.getValue()))
          .forEach(
              author ->
                  table.row(
                      "  " + author.getKey(), phrases.say("library.drawings", author.getValue())));
      lines.addAll(table.lines());
      lines.add(
          phrases.say(
              "library.changed",
              summary.added().size(),
              summary.withdrawnAuthors().size(),
              summary.withdrawnDrawings().size()));
      Stream.of(summary.added(), summary.withdrawnAuthors(), summary.withdrawnDrawings())
          .flatMap(List::stream)
          .forEach(one -> lines.add("  " + one));
    } else {
      for (Object one : (List<?>) shown) {
        Drawn drawing = (Drawn) one;
        table.row(
            drawing.id(), drawing.name(), drawing.author(), drawing.license(), drawing.style());
      }
      lines.addAll(table.lines());
    }
    return lines;
  }
}
