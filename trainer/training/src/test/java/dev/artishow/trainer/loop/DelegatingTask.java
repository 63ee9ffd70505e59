package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another task but for what a test changes. */
class DelegatingTask<B extends Batch<B>> implements Task<B> {
  private final Task<B> task;

  DelegatingTask(Task<B> task) {
    this.task = task;
  }

  @Override
  public List<String> groups() {
    return task.groups();
  }

  @Override
  public boolean trains(String group, long step) {
    return task.trains(group, step);
  }

  @Override
  public double rate(String group) {
    return task.rate(group);
  }

  @Override
  public double firstLossScale() {
    return task.firstLossScale();
  }

  @Override
  public B batch(long number) {
    return task.batch(number);
  }

  @Override
  public Replica<B> replica(NDManager manager) {
    return task.replica(manager);
  }

  @Override
  public Map<String, Double> validate(Replica<B> averaged) {
    return task.validate(averaged);
  }

  @Override
  public List<Warning> alarms(Map<String, Double> figures) {
    return task.alarms(figures);
  }

  @Override
  public void sheet(Replica<B> averaged, Path png) throws IOException {
    task.sheet(averaged, png);
  }

  @Override
  public double trainingFlop(long steps) {
    return task.trainingFlop(steps);
  }
}
