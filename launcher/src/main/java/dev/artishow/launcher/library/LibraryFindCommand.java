package dev.artishow.launcher.library;

import dev.artishow.config.file.JsonFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow library find}: what prompts are found to name. */
@Command(
    name = "find",
    description = "Shows which things of the library prompts name, and by which words.")
final class LibraryFindCommand implements Callable<Integer> {
  private final LibraryFolder folder;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROMPT", arity = "1..*", description = "one prompt or more, quoted")
  private List<String> prompts = List.of();

  @Option(names = "--json", description = "print one JSON array instead of text")
  private boolean json;

  @Mixin private LibraryOption library = new LibraryOption();

  LibraryFindCommand(LibraryFolder folder, Phrases phrases) {
    this.folder = folder;
    this.phrases = phrases;
  }

  /** A prompt and what was found in it. */
  private record Found(String prompt, List<Named> things) {}

  private record Named(
      String words,
      int start,
      int end,
      String concept,
      String name,
      String certainty,
      double score,
      int drawings) {}

  @Override
  public Integer call() throws IOException {
    try (ChangedLibrary opened = folder.open(library.given())) {
      var all = new ArrayList<Found>();
      for (String prompt : prompts) {
        all.add(
            new Found(
                prompt,
                opened.find(prompt).stream().map(match -> named(prompt, match, opened)).toList()));
      }
      var out = spec.commandLine().getOut();
      if (json) {
        out.print(new String(JsonFile.bytes(all), StandardCharsets.UTF_8));
        out.flush();
      } else {
        all.forEach(found -> lines(found).forEach(out::println));
      }
    }
    return ExitCode.OK;
  }

  private static Named named(String prompt, Match match, ChangedLibrary library) {
    String name = library.thing(match.concept()).map(LibraryThing::english).orElse(match.concept());
    return new Named(
        prompt.substring(match.start(), match.end()),
        match.start(),
        match.end(),
        match.concept(),
        name,
        match.certainty().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Math.round(match.score() * 1000) / 1000.0,
        library.of(match.concept()).size());
  }

  private List<String> lines(Found found) {
    var table = new Table();
    for (Named thing : found.things()) {
      table.row(
          "  " + thing.words(),
          thing.name(),
          phrases.say("library.certainty." + thing.certainty()),
          phrases.say("library.drawings", thing.drawings()));
    }
    var lines = new ArrayList<String>();
    lines.add(found.prompt());
    lines.addAll(
        found.things().isEmpty() ? List.of("  " + phrases.say("library.nothing")) : table.lines());
    return lines;
  }
}
