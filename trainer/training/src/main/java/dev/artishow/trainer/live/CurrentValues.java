package dev.artishow.trainer.live;

import dev.artishow.trainer.html.Html;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** How a run stands: the last value of everything that its log has. */
final class CurrentValues {
  private final RunHistory history;
  private final LiveWords words;

  CurrentValues(RunHistory history, LiveWords words) {
    this.history = history;
    this.words = words;
  }

  void write(Html html) {
    html.open("dl", "class", "now");
    value(html, words.say("now.steps"), history.last("step"), words::number);
    value(html, words.say("now.time"), history.last("seconds"), words::duration);
    for (String group : history.trainingOf(LivePage.LOSS).keySet()) {
      String of = several() ? words.say("now.of", group) : "";
      value(html, words.say("now.loss") + of, history.last(LivePage.LOSS + group), words::number);
      value(
          html,
          words.say("now.gradient") + of,
          history.last(LivePage.GRADIENT + group),
          words::number);
    }
    value(html, words.say("rate"), history.last("learning_rate"), words::number);
    value(html, words.say("speed"), history.last("examples_per_second"), words::number);
    value(html, words.say("power"), history.last("watts"), words::number);
    value(html, words.say("now.energy"), history.last("watt_hours"), words::wattHours);
    value(html, words.say("memory"), history.last("resident_mib"), words::number);
    html.close();
  }

  private boolean several() {
    return history.trainingOf(LivePage.LOSS).size() > 1;
  }

  private static void value(
      Html html, String name, OptionalDouble value, DoubleFunction<String> written) {
    if (value.isPresent()) {
      html.open("div").element("dt", name).element("dd", written.apply(value.getAsDouble()));
      html.close();
    }
  }
}
