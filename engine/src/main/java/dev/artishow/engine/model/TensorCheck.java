package dev.artishow.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/** Compares the tensors that are there with those that a network needs. */
final class TensorCheck {
  private static final int MAX_TOLD = 5;

  private TensorCheck() {}

  /** What is wrong, by tensor name. */
  static List<String> problems(Map<String, long[]> expected, SortedMap<String, TensorInfo> actual) {
    var problems = new ArrayList<String>();
    var names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      long[] shape = expected.get(name);
      TensorInfo info = actual.get(name);
      if (info == null) {
        problems.add("%s is missing, must be %s".formatted(name, Arrays.toString(shape)));
      } else if (shape == null) {
        problems.add("%s is not expected, is %s".formatted(name, info));
      } else if (!Arrays.equals(shape, info.sides())) {
        problems.add("%s must be %s, is %s".formatted(name, Arrays.toString(shape), info.shape()));
      } else if (!info.dtype().isFloatingPoint()) {
        problems.add("%s must be F32, F16 or BF16, is %s".formatted(name, info.dtype()));
      }
    }
    return problems;
  }

  /** The first problems in one line, and how many more there are. */
  static String summary(List<String> problems) {
    var told = String.join("; ", problems.subList(0, Math.min(MAX_TOLD, problems.size())));
    int rest = problems.size() - MAX_TOLD;
    return rest > 0 ? "%s; and %d more".formatted(told, rest) : told;
  }
}
