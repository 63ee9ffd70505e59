package dev.artishow.trainer.data.inspect.page;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.inspect.RoleSummary;
import dev.artishow.trainer.data.inspect.ToneCounts;
import dev.artishow.trainer.html.Html;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tables whose columns are skin tones; they scroll sideways where there is no room for them. */
final class PeopleTable {
  private static final List<String> TONES =
      Stream.concat(Stream.of(ToneCounts.NONE), Arrays.stream(Tone.values()).map(Tone::key))
          .toList();

  private static final List<String> WITH_MIXED =
      Stream.concat(TONES.stream(), Stream.of(ToneCounts.MIXED)).toList();

  private final Html html;
  private final SummaryWords words;

  PeopleTable(Html html, SummaryWords words) {
    this.html = html;
    this.words = words;
  }

  /** Tone × who. */
  void totals(Map<String, ToneCounts> rows) {
    begin(words.say("people.totals"));
    html.open("thead").open("tr").element("th", words.say("shown"), "scope", "col");
    tones(WITH_MIXED);
    html.element("th", words.say("all"), "scope", "col", "class", "number");
    html.close().close().open("tbody");
    rows.forEach(
        (who, counts) -> {
          html.open("tr").element("th", words.name("gender", who), "scope", "row");
          cells(counts, WITH_MIXED);
          html.element("td", words.number(counts.total()), "class", "number total").close();
        });
    html.close();
    end();
  }

  /** How often each tone is shown, with a bar. */
  void shares(ToneCounts all) {
    var bars = new Bars(html, words);
    bars.head(words.say("tone"), words.say("tone"), words.say("pictures"), words.say("share"));
    long most = all.byTone().values().stream().mapToLong(Long::longValue).max().orElse(0);
    for (String tone : WITH_MIXED) {
      html.open("tr").open("th", "scope", "row");
      html.open("span", "class", "skin skin-" + tone, "aria-hidden", "true").close();
      html.text(" " + words.name("tone", tone));
      bars.bar(all.of(tone), most);
      html.close();
      bars.number(words.number(all.of(tone)));
      bars.number(words.share(all.of(tone), all.total()));
      html.close();
    }
    bars.end();
  }

  /** Tone × gender × role. */
  void roles(String title, Collection<RoleSummary> roles, Function<RoleSummary, String> name) {
    begin(title);
    List<String> genders =
        roles.stream().flatMap(role -> role.genders().keySet().stream()).distinct().toList();
    html.open("thead").open("tr");
    html.element("th", words.say("role"), "scope", "col", "rowspan", "2");
    for (String gender : genders) {
      html.element(
          "th",
          words.name("gender", gender),
          "scope",
          "colgroup",
          "colspan",
          Integer.toString(TONES.size()),
          "class",
          "group");
    }
    html.close().open("tr");
    genders.forEach(gender -> tones(TONES));
    html.close().close().open("tbody");
    for (RoleSummary role : roles) {
      html.open("tr").open("th", "scope", "row").element("bdi", name.apply(role)).close();
      genders.forEach(gender -> cells(role.of(gender), TONES));
      html.close();
    }
    html.close();
    end();
  }

  private void begin(String title) {
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", title);
    html.open("table", "class", "people").element("caption", title, "class", "heard");
  }

  private void end() {
    html.close().close();
  }

  private void tones(List<String> tones) {
    for (String tone : tones) {
      String name = words.name("tone", tone);
      html.open("th", "scope", "col", "class", "tone " + tone, "title", name);
      html.open("span", "class", "skin skin-" + tone, "aria-hidden", "true").close();
      html.element("span", name, "class", "heard").close();
    }
  }

  private void cells(ToneCounts counts, List<String> tones) {
    for (String tone : tones) {
      long count = counts.of(tone);
      boolean gap = count == 0 && !tone.equals(ToneCounts.MIXED);
      String kind = gap ? "number missing" : "number";
      html.element(
          "td",
          words.number(count),
          "class",
          tone.equals(ToneCounts.NONE) ? kind + " first" : kind);
    }
  }
}
