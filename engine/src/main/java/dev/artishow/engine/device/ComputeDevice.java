package dev.artishow.engine.device;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.util.cuda.CudaUtils;
import java.lang.management.MemoryUsage;
import java.util.concurrent.CompletableFuture;

/** The processor that networks run on, chosen once a process. */
public final class ComputeDevice {
  /** The largest that glibc takes into account, 32 MiB, less its own bookkeeping. */
  private static final long LARGE_BLOCK_BYTES = (32L << 20) - (64 << 10);

  private final Device device;
  private final int loops;

  private ComputeDevice(Device device, int loops) {
    this.device = device;
    this.loops = loops;
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
    Device device = device(choice, engine.getGpuCount());
    return new ComputeDevice(device, device.isGpu() || threads == 0 ? 1 : loops(threads));
  }

  /** What computes, e.g. {@code PyTorch 2.7.1}; it is loaded by then. */
  public static String library() {
    Engine engine = Engine.getInstance();
    return engine.getEngineName() + " " + engine.getVersion();
  }

  private static int loops(int threads) {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
  }

  public boolean isGpu() {
    return device.isGpu();
  }

  /**
   * Bytes that networks and pictures could still get here. On a GPU what PyTorch keeps for later
   * counts as taken.
   */
  public long freeBytes() {
    if (!device.isGpu()) {
      return NativeMemory.freeBytes();
    }
    MemoryUsage memory = CudaUtils.getGpuMemory(device);
    return memory.getMax() - memory.getCommitted();
  }

  /** How many computations it has room for side by side: 1 on a GPU. */
  public int loops() {
    return loops;
  }

  /**
   * As {@link #open}, on another thread: loading PyTorch takes as long as verifying a model, and
   * there are two cores.
   */
  public static CompletableFuture<ComputeDevice> opening(DeviceChoice choice, int threads) {
    return CompletableFuture.supplyAsync(() -> open(choice, threads));
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

  /**
   * Teaches the C library to keep freed memory for the next step instead of giving it back to the
   * system, which costs more than the step's arithmetic ({@code docs/decisions/0060}). glibc does
   * so once it saw a large block freed (mallopt(3), M_MMAP_THRESHOLD); elsewhere it changes
   * nothing.
   */
  public void keepFreedMemory() {
    try (NDManager manager = newManager()) {
      manager.zeros(new Shape(LARGE_BLOCK_BYTES), DataType.UINT8);
    }
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
