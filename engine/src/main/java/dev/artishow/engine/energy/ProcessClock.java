package dev.artishow.engine.energy;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much time has passed, and how much of the processors' time this process has used. */
interface ProcessClock {

  /** Nanoseconds since an arbitrary start. */
  long wallNanos();

  /** Nanoseconds of all processors together. */
  long cpuNanos();

  static ProcessClock system() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new ProcessClock() {
      @Override
      public long wallNanos() {
        return System.nanoTime();
      }

      @Override
      public long cpuNanos() {
        return system.getProcessCpuTime();
      }
    };
  }
}
