package dev.artishow.trainer.live;

import dev.artishow.trainer.html.Html;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What made a run: the program, its plan, and what is otherwise in the runs beside it. */
final class PlanSection {
  private final ShownRun run;
  private final List<ShownRun> beside;
  private final LiveWords words;

  PlanSection(ShownRun run, List<ShownRun> beside, LiveWords words) {
    this.run = run;
    this.beside = beside;
    this.words = words;
  }

  void write(Html html) {
    if (run.identity().isEmpty()) {
      return;
    }
    html.open("section", "id", "plan").element("h2", words.say("plan"));
    html.element("p", words.say("plan.code", run.identity().get().code()));
    for (ShownRun other : beside) {
      differences(html, other);
    }
    html.open("details").element("summary", words.say("plan.whole"));
    html.element("pre", run.identity().get().plan()).close().close();
  }

  private void differences(Html html, ShownRun other) {
    if (other.identity().isEmpty()) {
      return;
    }
    html.element("h3", words.say("plan.differs", other.name()));
    html.element("p", words.say("plan.code", other.identity().get().code()), "class", "faint");
    Set<String> keys = new TreeSet<>(run.plan().keySet());
    keys.addAll(other.plan().keySet());
    keys.removeIf(key -> value(run, key).equals(value(other, key)));
    if (keys.isEmpty()) {
      html.element("p", words.say("plan.same"));
      return;
    }
    html.open("div", "class", "scroll").open("table", "class", "stacking").open("thead");
    html.open("tr").element("th", words.say("plan.key"), "scope", "col");
    html.element("th", run.name(), "scope", "col").element("th", other.name(), "scope", "col");
    html.close().close().open("tbody");
    for (String key : keys) {
      html.open("tr").element("th", key, "scope", "row");
      html.element("td", value(run, key), "data-head", run.name());
      html.element("td", value(other, key), "data-head", other.name()).close();
    }
    html.close().close().close();
  }

  private static String value(ShownRun of, String key) {
    return of.plan().getOrDefault(key, "–");
  }
}
