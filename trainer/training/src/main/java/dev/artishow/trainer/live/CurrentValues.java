package dev.artishow.trainer.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** How a run stands: the last value of everything that its log has. */
final class CurrentValues {
  private final RunHistory history;
  private final LiveWords words;

  record Value(String name, String value) {}

  CurrentValues(RunHistory history, LiveWords words) {
    this.history = history;
    this.words = words;
  }

  List<Value> all() {
    var values = new ArrayList<Value>();
    add(values, words.say("now.steps"), "step", words::number);
    add(values, words.say("now.time"), "seconds", words::duration);
    for (String group : history.trainingOf(LivePage.LOSS).keySet()) {
      String of = several() ? words.say("now.of", group) : "";
      add(values, words.say("now.loss") + of, LivePage.LOSS + group, words::number);
      add(values, words.say("now.gradient") + of, LivePage.GRADIENT + group, words::number);
    }
    add(values, words.say("rate"), "learning_rate", words::number);
    add(values, words.say("speed"), "examples_per_second", words::number);
    add(values, words.say("power"), "watts", words::number);
    add(values, words.say("now.energy"), "watt_hours", words::wattHours);
    add(values, words.say("memory"), "resident_mib", words::number);
    return values;
  }

  private boolean several() {
    return history.trainingOf(LivePage.LOSS).size() > 1;
  }

  private void add(List<Value> values, String name, String column, DoubleFunction<String> written) {
    history.last(column).ifPresent(value -> values.add(new Value(name, written.apply(value))));
  }
}
