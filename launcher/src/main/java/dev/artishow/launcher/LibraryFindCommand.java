package dev.artishow.launcher;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.EngineConfig;
import dev.artishow.engine.file.JsonFile;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.engine.reference.library.Thing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow library find}: what prompts are found to name. */
@Command(
    name = "find",
    description = "Shows which things of the library prompts name, and by which words.")
final class LibraryFindCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROMPT", arity = "1..*", description = "one prompt or more, quoted")
  private List<String> prompts = List.of();

  @Option(names = "--json", description = "print one JSON array instead of text")
  private boolean json;

  @Option(
      names = "--library",
      paramLabel = "NAME|DIR",
      description = "a library's name, or the folder that one is in (default: engine.library)")
  private @Nullable String library;

  LibraryFindCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
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
    try (Library opened = Library.open(folder())) {
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

  private Path folder() throws IOException {
    EngineConfig engine = artishow.configuration().bind(ArtishowConfig.class).engine();
    String name = library == null ? engine.library().orElse("library") : library;
    Path path = Path.of(name);
    return path.getNameCount() > 1
        ? path
        : new ModelStore(engine.modelsFolder()).find(name).folder();
  }

  private static Named named(String prompt, Match match, Library library) {
    String name = library.thing(match.concept()).map(Thing::english).orElse(match.concept());
    return new Named(
        prompt.substring(match.start(), match.end()),
        match.start(),
        match.end(),
        match.concept(),
        name,
        match.certainty().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
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
