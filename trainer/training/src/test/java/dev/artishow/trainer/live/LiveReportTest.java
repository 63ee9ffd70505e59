package dev.artishow.trainer.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.model.SafeTensors;
import dev.artishow.trainer.gan.CollapseWatch;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunState;
import dev.artishow.trainer.loop.SilentObserver;
import dev.artishow.trainer.loop.TrainingLog;
import dev.artishow.trainer.loop.TrainingObserver.GroupProgress;
import dev.artishow.trainer.loop.TrainingObserver.Progress;
import dev.artishow.trainer.loop.Warning;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveReportTest {
  @TempDir private Path temp;
  private final List<RunFolder> beside = new ArrayList<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  private RunFolder folder() throws Exception {
    return new RunFolder(temp.resolve("tiny <run>"));
  }

  private LiveReport report(Locale locale) throws Exception {
    RunFolder folder = folder();
    var log = new TrainingLog(folder, List.of("generator"), 1, new SilentObserver());
    return new LiveReport(folder, beside, locale, now::get, log);
  }

  private static Progress progress(long step, double used) {
    return new Progress(
        new RunState(step, step, 3600.0 * step, 10.0 * step, 0),
        used,
        Map.of("generator", new GroupProgress(1.0 / step, 1)),
        1e-3,
        50,
        0,
        42,
        Duration.ofMinutes(75));
  }

  private String page() throws Exception {
    return Files.readString(LiveReport.file(folder()));
  }

  @Test
  void page_tellsHowFarAndReloadsItself() throws Exception {
    LiveReport report = report(Locale.ENGLISH);
    report.stepped(progress(1, 0.25));
    report.sampled(new RunState(1, 1, 9, 1, 0), Map.of("held-out-loss.0", 0.5), folder().sheet(1));

    assertThat(page())
        .contains("http-equiv=\"refresh\" content=\"20\"", "25%", "1 h 15 min left", "10 Wh")
        .contains("42 W now", "On what is kept from training: held-out-loss")
        .contains("Training tiny &lt;run&gt;");
  }

  @Test
  void page_isWellFormed() throws Exception {
    LiveReport report = report(Locale.ENGLISH);
    Files.write(folder().sheet(1), new byte[0]);
    report.warned(Warning.of(CollapseWatch.class, "collapsed", 8, "a < b & c", 0.1, 0.3));
    report.stepped(progress(1, 0.25));

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    page().replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("img").getLength()).isEqualTo(1);
    assertThat(page()).contains("a &lt; b &amp; c");
  }

  @Test
  void page_isNotWrittenAtEveryStep() throws Exception {
    LiveReport report = report(Locale.ENGLISH);
    report.stepped(progress(1, 0.25));
    String first = page();
    report.stepped(progress(2, 0.5));
    assertThat(page()).isEqualTo(first);
    now.set(Instant.EPOCH.plus(LiveReport.EVERY));
    report.stepped(progress(3, 0.75));
    assertThat(page()).contains("75%");
  }

  @Test
  void page_ofTheEnd_staysAsItIs() throws Exception {
    LiveReport report = report(Locale.ENGLISH);
    report.stepped(progress(8, 1));
    report.sampled(new RunState(8, 8, 9, 1, 0), Map.of(), folder().sheet(8));

    assertThat(page()).contains("Done: 8 steps").doesNotContain("refresh");
  }

  @Test
  void page_inFrench_isInFrench() throws Exception {
    report(Locale.FRANCE).stepped(progress(1, 0.25));

    assertThat(page()).contains("Entraînement de tiny", "lang=\"fr\"", "Exemples par seconde");
  }

  @Test
  void history_lineCutShort_isLeftOut() throws Exception {
    LiveReport report = report(Locale.ENGLISH);
    report.stepped(progress(1, 0.1));
    Files.writeString(folder().log(), "2,72", StandardOpenOption.APPEND);
    Files.writeString(folder().figures(), "2,7200,1,held-out-lo", StandardOpenOption.APPEND);

    RunHistory history = RunHistory.of(folder());
    assertThat(history.trainingOf("loss_")).containsOnlyKeys("generator");
    assertThat(history.trainingOf("loss_").get("generator"))
        .containsExactly(new RunHistory.Point(1, 3600, 1));
    assertThat(history.judged()).isEmpty();
  }

  @Test
  void history_afterACrash_hasTheTimeSinceTheCheckpointOnce() throws Exception {
    LiveReport report = report(Locale.ENGLISH);
    report.stepped(progress(1, 0.1));
    report.stepped(progress(2, 0.2));
    report.stepped(progress(3, 0.3));
    report.stepped(progress(2, 0.2)); // goes on from step 1

    assertThat(RunHistory.of(folder()).trainingOf("loss_").get("generator"))
        .extracting(RunHistory.Point::seconds)
        .containsExactly(3600.0, 7200.0);
  }

  @Test
  void page_standsAsTheLogDoes() throws Exception {
    LiveReport report = report(Locale.ENGLISH);
    report.stepped(progress(1, 0.1));
    now.set(Instant.EPOCH.plus(LiveReport.EVERY));
    report.stepped(progress(4, 0.4));

    assertThat(page())
        .contains("<dt>Steps</dt><dd>4</dd>", "<dt>Trained for</dt><dd>4 h</dd>")
        .contains("<dt>Training loss</dt><dd>0.25</dd>", "<dt>Learning rate</dt><dd>0.001</dd>")
        .contains("<dt>Norm of the gradient</dt><dd>1</dd>")
        .contains(">2 h</text>", "time of training");
  }

  /** Each look has a link, and each chart is drawn for it. */
  @Test
  void page_canBeLookedAtOverTimeAndStepsAndInRatios() throws Exception {
    report(Locale.ENGLISH).stepped(progress(1, 0.1));

    for (Look look : Look.values()) {
      assertThat(page())
          .contains("href=\"#" + look.key() + "\"", "id=\"" + look.key() + "\"")
          .contains("class=\"plot look " + look.key());
    }
  }

  @Test
  void page_runsBeside_areDrawnAndTheirPlansCompared() throws Exception {
    RunFolder other = run("other", "budget.steps = 9\nseed = 2\n", "0.1");
    RunFolder own = run("own", "budget.steps = 9\nseed = 1\n", "0.2, commit abc");

    String page = Files.readString(LiveReport.write(own, List.of(other), Locale.ENGLISH));

    assertThat(page)
        .contains("generator (other)", "line stroke-1 beside")
        .contains("Program: 0.2, commit abc", "What is otherwise in other", "Program: 0.1")
        .contains("<th scope=\"row\">seed</th>")
        .doesNotContain("<th scope=\"row\">budget.steps</th>", "refresh");
  }

  private RunFolder run(String name, String plan, String code) throws Exception {
    var folder = new RunFolder(temp.resolve(name));
    Files.writeString(folder.log(), "step,seconds,loss_generator\n1,60,0.5\n2,120,0.25\n");
    SafeTensors.write(folder.checkpoint(), Map.of(), Map.of("plan", plan, "code", code));
    return folder;
  }

  @Test
  void words_areThereInBothLanguages() {
    var english = ResourceBundle.getBundle("dev.artishow.trainer.live.live", Locale.ROOT);
    var french = ResourceBundle.getBundle("dev.artishow.trainer.live.live", Locale.FRENCH);

    assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
    assertThat(french.keySet()).isEqualTo(english.keySet());
  }
}
