package dev.artishow.launcher.draw;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.launcher.terminal.Commands;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.trainer.sheet.SampleSheet;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Screens prompts, draws those that may be drawn, saves the pictures, says what became of each. */
final class ImagineRun {
  private static final int COLUMNS = 8;

  private final PromptScreen screen;
  private final Supplier<ImageGenerator> engine;
  private final int queueLimit;
  private final PictureMarker marker;
  private final PictureFiles files;
  private final Optional<Path> sheet;
  private final List<SampleSheet.Sample> samples = new ArrayList<>();
  private final ImagineReport report;

  /**
   * @param engine opened only if there is something to draw
   * @param queueLimit how many requests the engine takes at once
   * @param marker makes the pictures' files
   * @param sheet where all pictures are to be shown together
   */
  ImagineRun(
      PromptScreen screen,
      Supplier<ImageGenerator> engine,
      int queueLimit,
      PictureMarker marker,
      PictureFiles files,
      Optional<Path> sheet,
      ImagineReport report) {
    this.screen = screen;
    this.engine = engine;
    this.queueLimit = queueLimit;
    this.marker = marker;
    this.files = files;
    this.sheet = sheet;
    this.report = report;
  }

  /** Whether every picture was drawn. */
  boolean draw(List<Commission> commissions) throws IOException {
    List<DrawRequest> requests = allowed(commissions);
    if (requests.isEmpty()) {
      report.end();
      return false;
    }
    files.prepare();
    int wanted = commissions.stream().mapToInt(commission -> commission.requests().size()).sum();
    int drawn = 0;
    try (ImageGenerator generator = engine.get()) {
      for (int from = 0; from < requests.size(); from += queueLimit) {
        drawn +=
            draw(requests.subList(from, Math.min(from + queueLimit, requests.size())), generator);
      }
    }
    if (sheet.isPresent() && !samples.isEmpty()) {
      report.sheet(writing(() -> sheet(sheet.get())));
    }
    report.end();
    return drawn == wanted;
  }

  private List<DrawRequest> allowed(List<Commission> commissions) {
    var requests = new ArrayList<DrawRequest>();
    for (Commission commission : commissions) {
      Verdict verdict = screen.screen(commission.prompt());
      if (verdict instanceof Verdict.Allow) {
        requests.addAll(commission.requests());
      } else if (verdict instanceof Verdict.Advise advise
          && !advise.drawable(commission.prompt()).isEmpty()) {
        report.advised(commission.prompt(), advise);
        requests.addAll(commission.saying(advise.drawable(commission.prompt())).requests());
      } else {
        report.stopped(commission.prompt(), verdict);
      }
    }
    return requests;
  }

  private int draw(List<DrawRequest> requests, ImageGenerator generator) {
    List<CompletableFuture<Drawing>> drawings = requests.stream().map(generator::draw).toList();
    int drawn = 0;
    for (int i = 0; i < requests.size(); i++) {
      DrawRequest request = requests.get(i);
      Drawing drawing = drawings.get(i).join();
      if (drawing instanceof Drawing.Drawn picture) {
        byte[] png = png(picture);
        report.drawn(save(png, picture, request), request.prompt(), picture, png);
        if (sheet.isPresent()) {
          samples.add(new SampleSheet.Sample(request.prompt(), picture.picture()));
        }
        drawn++;
      } else {
        report.notDrawn(request, drawing);
      }
    }
    return drawn;
  }

  private Path sheet(Path file) throws IOException {
    SampleSheet.write(file, samples, COLUMNS);
    return file;
  }

  private byte[] png(Drawing.Drawn drawn) {
    return writing(() -> marker.png(drawn));
  }

  private Path save(byte[] png, Drawing.Drawn drawn, DrawRequest request) {
    return writing(() -> files.save(png, request.prompt(), drawn.seed()));
  }

  /** Makes a file or writes it, or fails. */
  @FunctionalInterface
  private interface Writing<T> {
    T write() throws IOException;
  }

  private <T> T writing(Writing<T> writing) {
    try {
      return writing.write();
    } catch (FileSystemException e) {
      throw new Failure(report.cannotWrite(Commands.explain(e)), e);
    } catch (IOException e) {
      throw new Failure(report.cannotWrite(String.valueOf(e.getMessage())), e);
    }
  }
}
