package dev.artishow.launcher.draw;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.bot.provenance.Evidence;
import dev.artishow.bot.provenance.ExaminationReport;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import dev.artishow.config.file.SmallFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.examine.Examination;
import dev.artishow.engine.provenance.watermark.Watermark;
import dev.artishow.engine.provenance.watermark.WatermarkReader;
import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.launcher.terminal.ArtishowCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow verify}: tells where pictures come from. */
@Command(
    name = "verify",
    description = {
      "Tells where pictures come from: who signed them, whether they were changed since, and which"
          + " model drew them.",
      "Ends with 0 if that is certain of all of them, with 1 if it is not."
    })
public final class VerifyCommand implements Callable<Integer> {
  /** Larger pictures are scaled down before a mark is looked for. */
  private static final int MAX_SIDE = 2048;

  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final InstantSource clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "PNG, JPEG or WebP files")
  private List<Path> files = List.of();

  public VerifyCommand(ArtishowCommand artishow, Phrases phrases, InstantSource clock) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    TrustAnchors anchors = config.provenance().credentials().anchors();
    Locale locale = phrases.locale();
    var report =
        new ExaminationReport(
            new Texts(), Language.of(locale.toLanguageTag()), new TerminalStyle(locale));
    var terminal = spec.commandLine().getOut();
    boolean certain = true;
    for (Path file : files) {
      byte[] bytes = SmallFile.read(file, PictureDecoder.MAX_BYTES);
      Optional<Examination> examination = Examination.of(bytes, anchors, clock.instant());
      boolean isCertain = examination.filter(Examination::isCertain).isPresent();
      terminal.println(file);
      Optional<Watermark> mark = isCertain ? Optional.empty() : watermark(bytes);
      if (mark.isEmpty() || Evidence.saysSomething(examination)) {
        report.lines(examination).forEach(line -> terminal.println("  " + line));
      }
      mark.ifPresent(found -> terminal.println("  " + report.watermark(found)));
      certain &= isCertain;
    }
    return certain ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static Optional<Watermark> watermark(byte[] file) {
    try {
      return WatermarkReader.read(new PictureDecoder().decodeAsItIs(file, MAX_SIDE));
    } catch (UnusablePictureException e) {
      return Optional.empty(); // the report says so
    }
  }
}
