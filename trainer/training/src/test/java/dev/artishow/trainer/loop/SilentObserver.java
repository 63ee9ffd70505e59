package dev.artishow.trainer.loop;

import dev.artishow.engine.device.Arithmetic;
import java.nio.file.Path;
import java.util.Map;

/** Watches and says nothing; tests override what they look at. */
public class SilentObserver implements TrainingObserver {
  @Override
  public void started(RunState state, Arithmetic arithmetic) {}

  @Override
  public void stepped(Progress progress) {}

  @Override
  public void sampled(RunState state, Map<String, Double> figures, Path sheet) {}

  @Override
  public void saved(RunState state, Path checkpoint) {}

  @Override
  public void warned(Warning warning) {}
}
