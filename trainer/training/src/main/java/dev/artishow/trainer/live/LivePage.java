package dev.artishow.trainer.live;

import dev.artishow.trainer.html.PageTemplate;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.TrainingObserver;
import dev.artishow.trainer.loop.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a run: how far it is, how it stands, its curves beside those of other runs, its
 * sheets, its plan.
 */
final class LivePage {
  static final String LOSS = "loss_";
  static final String GRADIENT = "gradient_norm_";
  private static final int WARNINGS = 5;

  private final ShownRun run;
  private final List<ShownRun> beside;
  private final LiveWords words;
  private final Status status;
  private final List<Sheet> sheets;

  /**
   * How a run is while its page is written.
   *
   * @param last the last step's progress, if there was one since the program started
   * @param goesOn whether the page reloads itself
   */
  record Status(TrainingObserver.@Nullable Progress last, List<Warning> warnings, boolean goesOn) {}

  /** A way to look at the curves. */
  record LookLink(String key, String name) {}

  /** How far the run is. */
  record Progress(String used, String told, String energy) {}

  /** A sheet of samples. */
  record Sheet(String file, String said) {}

  private LivePage(RunFolder folder, List<RunFolder> others, LiveWords words, Status status)
      throws IOException {
    this.run = ShownRun.of(folder);
    this.words = words;
    this.status = status;
    var shown = new ArrayList<ShownRun>();
    for (RunFolder other : others) {
      shown.add(ShownRun.of(other));
    }
    this.beside = List.copyOf(shown);
    this.sheets = sheets(folder);
  }

  /**
   * The whole page.
   *
   * @param others runs to compare with
   */
  static String of(RunFolder folder, List<RunFolder> others, Locale locale, Status status)
      throws IOException {
    var words = new LiveWords(locale);
    var page = new LivePage(folder, others, words, status);
    return PageTemplate.of(LivePage.class, "live").fill(page, words);
  }

  String title() {
    return words.say("title", run.name());
  }

  /** After so many seconds the browser loads the page again. */
  Optional<Long> refresh() {
    return status.goesOn() ? Optional.of(LiveReport.EVERY.toSeconds()) : Optional.empty();
  }

  /** Links that choose how all curves are looked at; the style does the rest. */
  List<LookLink> looks() {
    return Arrays.stream(Look.values())
        .map(look -> new LookLink(look.key(), words.say("look." + look.key())))
        .toList();
  }

  Optional<Progress> progress() {
    return Optional.ofNullable(status.last()).map(this::progress);
  }

  private Progress progress(TrainingObserver.Progress last) {
    double wattHours = last.state().wattHours();
    return new Progress(
        String.format(Locale.ROOT, "%.4f", last.used()),
        status.goesOn()
            ? words.say(
                "progress",
                last.used(),
                last.state().step(),
                words.duration((double) last.remaining().toSeconds()))
            : words.say("ended", last.state().step()),
        words.say("energy", words.wattHours(wattHours), words.like(wattHours), last.watts()));
  }

  List<CurrentValues.Value> now() {
    return new CurrentValues(run.history(), words).all();
  }

  /** What the run computed with, from which step on; nothing if nobody noted it. */
  String arithmetic() {
    List<RunHistory.Start> starts = run.history().starts();
    return starts.isEmpty()
        ? ""
        : words.say(
            "arithmetic",
            starts.stream()
                .map(start -> words.say("arithmetic.from", start.arithmetic(), start.step()))
                .collect(Collectors.joining(", ")));
  }

  /** The latest. */
  List<String> warnings() {
    List<Warning> all = status.warnings();
    return all.subList(Math.max(0, all.size() - WARNINGS), all.size()).stream()
        .map(warning -> warning.text(words.locale()))
        .toList();
  }

  List<CurveSections.CurveSection> curves() {
    return CurveSections.of(run.history(), beside, words);
  }

  boolean anySheets() {
    return !sheets.isEmpty();
  }

  /** The newest first, and open; the others to be unfolded. */
  List<Sheet> sheets() {
    return sheets;
  }

  private List<Sheet> sheets(RunFolder folder) throws IOException {
    Path all = folder.sheet(0).getParent();
    try (var files = Files.list(Objects.requireNonNull(all))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".png"))
          .sorted(Comparator.reverseOrder())
          .map(file -> new Sheet(file, words.say("sheet", step(file))))
          .toList();
    }
  }

  private static String step(String file) {
    return file.replaceAll("\\D", "").replaceFirst("^0+(?=.)", "");
  }

  Optional<PlanSection> plan() {
    return PlanSection.of(run, beside, words);
  }
}
