package dev.artishow.trainer.loop;

import dev.artishow.engine.device.Arithmetic;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Writes a run's figures and sample sheets as events that TensorBoard reads, beside the CSV files,
 * one file for each start; passes everything on to another observer.
 */
public final class TensorBoardLog implements TrainingObserver {
  private final EventFile events;
  private final int everySteps;
  private final InstantSource clock;
  private final TrainingObserver next;

  /**
   * Begins a file of events.
   *
   * @param everySteps steps between two points of a curve
   */
  public TensorBoardLog(
      RunFolder folder, int everySteps, InstantSource clock, TrainingObserver next)
      throws IOException {
    this.events = EventFile.begin(folder.events(), clock.instant());
    this.everySteps = everySteps;
    this.clock = clock;
    this.next = next;
  }

  @Override
  public void started(RunState state, Arithmetic arithmetic) {
    try {
      events.start(clock.instant(), state.step());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    next.started(state, arithmetic);
  }

  @Override
  public void stepped(Progress p) {
    if (p.state().step() % everySteps == 0) {
      long step = p.state().step();
      p.groups()
          .forEach(
              (group, progress) -> {
                scalar(step, "loss/" + group, progress.loss());
                scalar(step, "gradient_norm/" + group, progress.gradientNorm());
              });
      scalar(step, "learning_rate", p.learningRate());
      scalar(step, "speed/examples_per_second", p.examplesPerSecond());
      scalar(step, "speed/data_share", p.dataShare());
      scalar(step, "energy/watts", p.watts());
      scalar(step, "energy/watt_hours", p.state().wattHours());
    }
    next.stepped(p);
  }

  @Override
  public void sampled(RunState state, Map<String, Double> figures, Path sheet) {
    figures.forEach((name, value) -> scalar(state.step(), "judged/" + name, value));
    try {
      byte[] png = Files.readAllBytes(sheet);
      BufferedImage size = Objects.requireNonNull(ImageIO.read(sheet.toFile()), sheet::toString);
      events.picture(
          clock.instant(), state.step(), "sheet", size.getWidth(), size.getHeight(), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    next.sampled(state, figures, sheet);
  }

  private void scalar(long step, String tag, double value) {
    try {
      events.scalar(clock.instant(), step, tag, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void saved(RunState state, Path checkpoint) {
    next.saved(state, checkpoint);
  }

  @Override
  public void warned(Warning warning) {
    next.warned(warning);
  }
}
