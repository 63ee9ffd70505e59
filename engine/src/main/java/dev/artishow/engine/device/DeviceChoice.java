package dev.artishow.engine.device;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where to compute, as an operator writes it: {@code auto}, {@code cpu}, {@code gpu}, {@code
 * gpu:1}.
 */
public sealed interface DeviceChoice {

  /** The first GPU if there is one, else the CPU. */
  record Auto() implements DeviceChoice {
    @Override
    public String toString() {
      return "auto";
    }
  }

  /** The CPU, even where there is a GPU. */
  record Cpu() implements DeviceChoice {
    @Override
    public String toString() {
      return "cpu";
    }
  }

  /**
   * A GPU, and nothing else.
   *
   * @param index which one, from 0; empty for the first
   */
  record Gpu(OptionalInt index) implements DeviceChoice {
    @Override
    public String toString() {
      return index.isPresent() ? "gpu:" + index.getAsInt() : "gpu";
    }
  }

  /**
   * Reads one of the four forms.
   *
   * @throws IllegalArgumentException if {@code text} is none of them
   */
  static DeviceChoice parse(String text) {
    var gpu = Pattern.compile("gpu(?::(\\d{1,2}))?").matcher(text);
    if (text.equals("auto")) {
      return new Auto();
    } else if (text.equals("cpu")) {
      return new Cpu();
    } else if (gpu.matches()) {
      String index = gpu.group(1);
      return new Gpu(index == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(index)));
    }
    throw new IllegalArgumentException(
        "must be auto, cpu, gpu or gpu:N with N 0–99, was \"%s\"".formatted(text));
  }
}
