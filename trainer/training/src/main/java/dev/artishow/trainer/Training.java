package dev.artishow.trainer;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.trainer.loop.Compute;
import dev.artishow.trainer.loop.LoopPlan;
import dev.artishow.trainer.loop.Requirements;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunIdentity;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.loop.TrainingSession;
import java.io.IOException;
import java.util.List;

/** A plan put together with its data set, its run folder and its devices: ready to train. */
public final class Training implements AutoCloseable {
  private final List<NDManager> managers;
  private final TrainingSession<?> session;

  private Training(List<NDManager> managers, TrainingSession<?> session) {
    this.managers = managers;
    this.session = session;
  }

  /**
   * Opens the data set, copies what captions are read with into the run folder, and prepares the
   * devices. Nothing is trained yet.
   *
   * @param identity what checkpoints say of where they come from
   */
  public static Training open(TrainingPlan plan, RunFolder folder, RunIdentity identity)
      throws IOException {
    Task<?> task = plan.model().task(plan.inputs(folder, plan.compute().batch()));
    List<NDManager> managers = managers(plan.compute());
    var loopPlan =
        new LoopPlan(plan.budget(), plan.compute(), plan.optimizer(), plan.reporting(), identity);
    return new Training(managers, TrainingSession.of(task, loopPlan, folder, managers));
  }

  /**
   * A plan's networks on one CPU replica, with noise for pictures where the plan teaches a
   * denoiser: to see what it takes before its data and its devices are there.
   */
  public static Training dry(TrainingPlan plan, RunFolder folder) throws IOException {
    int batch = Math.max(Requirements.EXAMPLES, plan.compute().batch());
    Task<?> task = plan.model().dryTask(plan.inputs(folder, batch));
    var compute =
        new Compute(
            List.of(new DeviceChoice.Cpu()),
            plan.compute().batch(),
            plan.compute().microBatch(),
            plan.compute().arithmetic());
    var loopPlan =
        new LoopPlan(
            plan.budget(), compute, plan.optimizer(), plan.reporting(), new RunIdentity("", ""));
    List<NDManager> managers = managers(compute);
    return new Training(managers, TrainingSession.of(task, loopPlan, folder, managers));
  }

  private static List<NDManager> managers(Compute compute) {
    int threads = compute.threadsPerReplica(Runtime.getRuntime().availableProcessors());
    List<ComputeDevice> devices =
        compute.devices().stream().map(choice -> ComputeDevice.open(choice, threads)).toList();
    devices.get(0).keepFreedMemory();
    return devices.stream().map(ComputeDevice::newManager).toList();
  }

  /** Trains, measures or tries rates. */
  public TrainingSession<?> session() {
    return session;
  }

  @Override
  public void close() {
    managers.forEach(NDManager::close);
  }
}
