package dev.artishow.engine.device;

import java.util.function.Supplier;

/**
 * Products in bfloat16 for as long as a computation runs, on its own thread; and an exception from
 * it for those few parts of a network that lose by it. PyTorch keeps the same per thread.
 */
public final class Autocast {
  private static final ThreadLocal<TorchSwitches> RUNNING = new ThreadLocal<>();

  private Autocast() {}

  /** Runs a pass with its products in bfloat16. */
  static <T> T run(TorchSwitches torch, Supplier<T> pass) {
    torch.setAutocast(true);
    RUNNING.set(torch);
    try {
      return pass.get();
    } finally {
      RUNNING.remove();
      torch.setAutocast(false);
    }
  }

  /** Whether products are computed in bfloat16 on this thread. */
  public static boolean isOn() {
    return RUNNING.get() != null;
  }

  /**
   * Runs a part of a pass with its products in float32. What goes into them must be float32 too:
   * products that came before may have given bfloat16.
   */
  public static <T> T except(Supplier<T> part) {
    TorchSwitches torch = RUNNING.get();
    if (torch == null) {
      return part.get();
    }
    torch.setAutocast(false);
    RUNNING.remove();
    try {
      return part.get();
    } finally {
      RUNNING.set(torch);
      torch.setAutocast(true);
    }
  }
}
