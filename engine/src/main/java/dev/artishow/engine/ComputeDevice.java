package dev.artishow.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

/** The processor that networks run on, chosen once a process. */
public final class ComputeDevice {
  private final Device device;

  private ComputeDevice(Device device) {
    this.device = device;
  }

  /**
   * Loads PyTorch and finds the device. Nothing is downloaded and nothing is reported to anyone:
   * the libraries come with the build and DJL's usage statistics are off.
   *
   * @param threads CPU threads of one computation, 0 for all cores; what the first call of the
   *     process says holds for the whole process
   * @throws IllegalStateException if a GPU is asked for and there is none
   */
  public static ComputeDevice open(DeviceChoice choice, int threads) {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    if (threads > 0) {
      System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    }
    Engine engine = Engine.getInstance();
    return new ComputeDevice(device(choice, engine.getGpuCount()));
  }

  private static Device device(DeviceChoice choice, int gpus) {
    if (choice instanceof DeviceChoice.Gpu gpu) {
      int index = gpu.index().orElse(0);
      if (index >= gpus) {
        throw new IllegalStateException(
            "device %s is not there, PyTorch sees %d GPUs; set engine.device to auto or cpu"
                .formatted(choice, gpus));
      }
      return Device.gpu(index);
    }
    return choice instanceof DeviceChoice.Auto && gpus > 0 ? Device.gpu(0) : Device.cpu();
  }

  /** A new owner of arrays on this device; the caller closes it. */
  public NDManager newManager() {
    return NDManager.newBaseManager(device);
  }

  @Override
  public String toString() {
    return device.toString();
  }
}
