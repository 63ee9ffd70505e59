package dev.artishow.trainer.live;

import dev.artishow.engine.file.AtomicFile;
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
  private final LivePage page;
  private final InstantSource clock;
  private final TrainingObserver next;
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable Progress last;
  private Instant written = Instant.MIN;

  /**
   * @param name of what is trained
   * @param locale the page is in French for those who speak it, else in English
   */
  public LiveReport(
      RunFolder folder, String name, Locale locale, InstantSource clock, TrainingObserver next) {
    this.folder = folder;
    this.page = new LivePage(name, locale);
    this.clock = clock;
    this.next = next;
  }

  /** The page. */
  public static Path file(RunFolder folder) {
    return folder.path().resolve("report.html");
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
      String html = page.html(folder, RunHistory.of(folder), last, List.copyOf(warnings), goesOn);
      AtomicFile.write(file(folder), html.getBytes(StandardCharsets.UTF_8));
      written = clock.instant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
