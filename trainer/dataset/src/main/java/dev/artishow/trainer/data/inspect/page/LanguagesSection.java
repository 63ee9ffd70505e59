package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.LanguageSummary;
import dev.artishow.trainer.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** In which languages captions can be drawn, and whose words they are. */
final class LanguagesSection implements PageSection {
  private static final int SHOWN = 12;

  private final DatasetSummary summary;
  private final SummaryWords words;
  private final List<String> origins;

  LanguagesSection(DatasetSummary summary, SummaryWords words) {
    this.summary = summary;
    this.words = words;
    var found = new TreeSet<String>();
    summary.languages().values().forEach(language -> found.addAll(language.origins().keySet()));
    this.origins = List.copyOf(found);
  }

  @Override
  public void write(Html html) {
    html.open("dl", "class", "legend");
    for (String origin : origins) {
      html.open("div").open("dt");
      html.open("span", "class", "key " + color(origin), "aria-hidden", "true").close();
      html.text(words.name("origin", origin)).close();
      html.element("dd", summary.info().origins().getOrDefault(origin, "")).close();
    }
    html.close();
    var languages = new ArrayList<>(summary.languages().entrySet());
    table(html, languages.subList(0, Math.min(SHOWN, languages.size())));
    if (languages.size() > SHOWN) {
      html.open("details");
      html.element("summary", words.say("languages.more", languages.size() - SHOWN));
      table(html, languages.subList(SHOWN, languages.size()));
      html.close();
    }
  }

  private void table(Html html, List<Map.Entry<String, LanguageSummary>> languages) {
    long most =
        summary.languages().values().stream().mapToLong(LanguageSummary::concepts).max().orElse(0);
    var bars = new Bars(html, words);
    bars.head(
        words.say("section.languages"),
        words.say("language"),
        words.say("names"),
        words.say("keywords"),
        words.say("not.written"));
    for (Map.Entry<String, LanguageSummary> entry : languages) {
      LanguageSummary language = entry.getValue();
      html.open("tr").open("th", "scope", "row");
      html.text(words.languageName(entry.getKey())).text(" ");
      html.element("code", entry.getKey());
      stack(html, language, most);
      html.close();
      bars.number(words.number(language.concepts()));
      bars.number(words.number(language.keywords()));
      long written = language.origins().getOrDefault("cldr", 0L);
      bars.number(words.share(language.concepts() - written, language.concepts()));
      html.close();
    }
    bars.end();
  }

  private void stack(Html html, LanguageSummary language, long most) {
    html.open("span", "class", "bar", "aria-hidden", "true");
    language
        .origins()
        .forEach(
            (origin, count) ->
                html.open(
                        "span",
                        "class",
                        color(origin),
                        "style",
                        "width:" + Bars.percent(count, most))
                    .close());
    html.close();
  }

  private String color(String origin) {
    return "series-" + origins.indexOf(origin) % 6;
  }
}
