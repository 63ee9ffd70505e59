package dev.artishow.launcher.draw;

import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.SmallFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Sketch;
import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.launcher.terminal.Commands;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What pictures are to start from. */
final class StartOptions {
  /** Side that a picture of one's own is fitted to: enough for any model. */
  private static final int PIXELS = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--freedom",
      paramLabel = "X",
      description =
          "how freely to draw from references: free, loose, close, faithful or a number 0–0.9"
              + " (default: the model's; close from a picture of your own)")
  private @Nullable String freedom;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "a picture of your own to start from: PNG, JPEG or WebP")
  private @Nullable Path reference;

  @Option(names = "--no-references", description = "draws from noise alone, as --freedom free does")
  private boolean noReferences;

  /** Read once for all pictures of a command. */
  Start read(Phrases phrases) {
    if (noReferences && (freedom != null || reference != null)) {
      throw wrong(phrases.say("imagine.references.both"));
    }
    return new Start(
        noReferences ? Optional.of(Freedom.FREE) : Optional.ofNullable(freedom).map(this::parsed),
        Optional.ofNullable(reference).map(file -> sketch(file, phrases)));
  }

  /** How requests begin. */
  record Start(Optional<Freedom> freedom, Optional<Sketch> sketch) {
    DrawRequest of(DrawRequest request) {
      DrawRequest drawn = request;
      if (freedom.isPresent()) {
        drawn = drawn.withFreedom(freedom.get());
      }
      return sketch.isPresent() ? drawn.withSketch(sketch.get()) : drawn;
    }
  }

  private Freedom parsed(String text) {
    try {
      return Freedom.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Sketch sketch(Path file, Phrases phrases) {
    try {
      byte[] bytes = SmallFile.read(file, PictureDecoder.MAX_BYTES);
      Picture picture = Picture.of(new PictureDecoder().decode(bytes, PIXELS).toImage());
      return new Sketch(picture, List.of());
    } catch (FileSystemException e) {
      throw wrong(phrases.say("imagine.reference", Commands.explain(e)));
    } catch (UnusablePictureException e) {
      throw wrong(phrases.say("imagine.reference", file + " " + e.getMessage()));
    } catch (InvalidFileException e) {
      throw wrong(phrases.say("imagine.reference", String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw wrong(phrases.say("imagine.reference", file + ": " + e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
