package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.picture.ExplicitPictureScreen;
import dev.artishow.moderation.picture.Likelihoods;
import dev.artishow.moderation.picture.PictureClassifier;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the picture screen takes pictures for. */
@Command(
    name = "look",
    description =
        "Tells what pictures are taken for, tab-separated, and how many would be withheld.")
final class ModerationLookCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pictures, or folders of PNG files.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    PictureClassifier classifier = PictureClassifier.shipped();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("verdict\tdrawing\thentai\tneutral\tporn\tsexy\tfile%n");
    int looked = 0;
    int withheld = 0;
    for (Path file : files) {
      for (Path picture : pictures(file)) {
        Likelihoods seen = classifier.classify(read(picture));
        boolean isStopped = seen.explicit() >= ExplicitPictureScreen.THRESHOLD;
        looked++;
        withheld += isStopped ? 1 : 0;
        out.printf(
            Locale.ROOT,
            "%s\t%.5f\t%.5f\t%.5f\t%.5f\t%.5f\t%s%n",
            isStopped ? "withhold" : "show",
            seen.drawing(),
            seen.hentai(),
            seen.neutral(),
            seen.porn(),
            seen.sexy(),
            picture);
      }
    }
    out.printf("# %d pictures, %d withheld, by %s%n", looked, withheld, classifier.description());
    return ExitCode.OK;
  }

  private static List<Path> pictures(Path file) throws IOException {
    if (!Files.isDirectory(file)) {
      return List.of(file);
    }
    try (Stream<Path> all = Files.walk(file)) {
      return all.filter(path -> path.toString().endsWith(".png")).sorted().toList();
    }
  }

  private static BufferedImage read(Path file) {
    try {
      BufferedImage picture = ImageIO.read(file.toFile());
      if (picture == null) {
        throw new Failure("%s must be a PNG, JPEG or GIF picture".formatted(file));
      }
      return picture;
    } catch (IOException | RuntimeException e) {
      throw new Failure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
