package dev.artishow.trainer.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What made a run: the program, its plan, and what is otherwise in the runs beside it.
 *
 * @param code which program
 * @param whole the plan
 */
record PlanSection(String code, List<Other> others, String whole) {
  private static final String MISSING = "–";

  /** What is otherwise in one other run; {@code own} and {@code other} are the runs' names. */
  record Other(
      String heading, String code, String own, String other, List<Difference> differences) {
    boolean differs() {
      return !differences.isEmpty();
    }
  }

  record Difference(String key, String ownValue, String otherValue) {}

  /** Of a run that told what made it. */
  static Optional<PlanSection> of(ShownRun run, List<ShownRun> beside, LiveWords words) {
    return run.identity()
        .map(
            identity ->
                new PlanSection(
                    words.say("plan.code", identity.code()),
                    beside.stream().flatMap(other -> other(run, other, words).stream()).toList(),
                    identity.plan()));
  }

  private static Optional<Other> other(ShownRun run, ShownRun other, LiveWords words) {
    return other
        .identity()
        .map(
            identity ->
                new Other(
                    words.say("plan.differs", other.name()),
                    words.say("plan.code", identity.code()),
                    run.name(),
                    other.name(),
                    differences(run, other)));
  }

  private static List<Difference> differences(ShownRun run, ShownRun other) {
    Set<String> keys = new TreeSet<>(run.plan().keySet());
    keys.addAll(other.plan().keySet());
    return keys.stream()
        .map(key -> new Difference(key, value(run, key), value(other, key)))
        .filter(difference -> !difference.ownValue().equals(difference.otherValue()))
        .toList();
  }

  private static String value(ShownRun of, String key) {
    return of.plan().getOrDefault(key, MISSING);
  }
}
