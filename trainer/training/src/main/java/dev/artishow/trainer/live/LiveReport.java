package dev.artishow.trainer.live;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.engine.device.Arithmetic;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunState;
import dev.artishow.trainer.loop.TrainingObserver;
import dev.artishow.trainer.loop.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a page in the run's folder up to date that shows how it goes and reloads itself; passes
 * everything on to another observer, which has written its figures before this reads them.
 */
public final class LiveReport implements TrainingObserver {
  /** How often the page is written, and how often it reloads itself. */
  static final Duration EVERY = Duration.ofSeconds(20);

  private final RunFolder folder;
  private final List<RunFolder> beside;
  private final Locale locale;
  private final InstantSource clock;
  private final TrainingObserver next;
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable Progress last;
  private Instant written = Instant.MIN;

  /**
   * @param beside runs whose curves are drawn beside its own
   * @param locale the page is in French for those who speak it, else in English
   */
  public LiveReport(
      RunFolder folder,
      List<RunFolder> beside,
      Locale locale,
      InstantSource clock,
      TrainingObserver next) {
    this.folder = folder;
    this.beside = List.copyOf(beside);
    this.locale = locale;
    this.clock = clock;
    this.next = next;
  }

  /** The page. */
  public static Path file(RunFolder folder) {
    return folder.path().resolve("report.html");
  }

  /**
   * Writes the page of a run that does not go on just now.
   *
   * @param beside runs whose curves are drawn beside its own
   * @return the page's file
   */
  public static Path write(RunFolder folder, List<RunFolder> beside, Locale locale)
      throws IOException {
    var status = new LivePage.Status(null, List.of(), false);
    write(folder, LivePage.of(folder, beside, locale, status));
    return file(folder);
  }

  private static void write(RunFolder folder, String html) throws IOException {
    AtomicFile.write(file(folder), html.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void started(RunState state, Arithmetic arithmetic) {
    next.started(state, arithmetic);
  }

  @Override
  public void stepped(Progress progress) {
    next.stepped(progress);
    last = progress;
    if (!clock.instant().isBefore(written.plus(EVERY))) {
      write(progress.used() < 1);
    }
  }

  @Override
  public void sampled(RunState state, Map<String, Double> figures, Path sheet) {
    next.sampled(state, figures, sheet);
    write(last == null || last.used() < 1);
  }

  @Override
  public void saved(RunState state, Path checkpoint) {
    next.saved(state, checkpoint);
  }

  @Override
  public void warned(Warning warning) {
    next.warned(warning);
    warnings.add(warning);
  }

  private void write(boolean goesOn) {
    try {
      var status = new LivePage.Status(last, List.copyOf(warnings), goesOn);
      write(folder, LivePage.of(folder, beside, locale, status));
      written = clock.instant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
