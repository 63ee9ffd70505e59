package dev.artishow.trainer.loop;

import dev.artishow.config.file.Leftovers;
import dev.artishow.engine.model.SafeTensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of one training run: its checkpoint, tokenizer, log and sample sheets. */
public final class RunFolder {
  private static final Pattern SHEET = Pattern.compile("step-(\\d+)[.]png");

  private final Path folder;

  public RunFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(sheets());
    Leftovers.removeFrom(folder);
  }

  public Path path() {
    return folder;
  }

  /** See {@link Checkpoint}. */
  public Path checkpoint() {
    return folder.resolve("checkpoint.safetensors");
  }

  public Path tokenizer() {
    return folder.resolve("tokenizer.json");
  }

  /** The pre-trained text encoder that the run reads captions with, if it trains none itself. */
  public Path textEncoder() {
    return folder.resolve("text-encoder.safetensors");
  }

  public Path log() {
    return folder.resolve("log.csv");
  }

  /** When it was started, and what it computed in from then on: a line per start. */
  public Path starts() {
    return folder.resolve("starts.csv");
  }

  /** What was judged, and when: a line per figure. */
  public Path figures() {
    return folder.resolve("figures.csv");
  }

  /** Holds the same as events for TensorBoard: a file per start. */
  public Path events() {
    return folder.resolve("events");
  }

  public Path sheet(long step) {
    return sheets().resolve("step-%06d.png".formatted(step));
  }

  /**
   * The newest sheet of a step or of one before it: a run that was killed has saved steps after its
   * last sheet.
   *
   * @throws NoSuchFileException if there is none yet
   */
  public Path lastSheet(long step) throws IOException {
    if (!Files.isDirectory(sheets())) {
      throw noSheet(step);
    }
    try (var files = Files.list(sheets())) {
      long last =
          files
              .map(file -> SHEET.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .mapToLong(name -> Long.parseLong(name.group(1)))
              .filter(drawn -> drawn <= step)
              .max()
              .orElseThrow(() -> noSheet(step));
      return sheet(last);
    }
  }

  private NoSuchFileException noSheet(long step) {
    return new NoSuchFileException(
        sheets().toString(),
        null,
        "no sheet was drawn up to step %d; train on until one is".formatted(step));
  }

  private Path sheets() {
    return folder.resolve("sheets");
  }

  /** How far the run has come. */
  public RunState state() throws IOException {
    if (!Files.exists(checkpoint())) {
      return RunState.START;
    }
    try (var stored = SafeTensors.open(checkpoint())) {
      return Checkpoint.state(checkpoint(), stored);
    }
  }
}
