package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.LanguageSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** In which languages captions can be drawn, and whose words they are. */
final class LanguagesSection {
  private static final int SHOWN = 12;
  private static final int COLORS = 6;

  private final DatasetSummary summary;
  private final SummaryWords words;
  private final List<String> origins;
  private final List<Map.Entry<String, LanguageSummary>> languages;

  /** Whose words there are. */
  record Origin(String kind, String name, String right) {}

  /** What the head of a language's row tells. */
  record Language(String name, String tag) {}

  LanguagesSection(DatasetSummary summary, SummaryWords words) {
    this.summary = summary;
    this.words = words;
    var found = new TreeSet<String>();
    summary.languages().values().forEach(language -> found.addAll(language.origins().keySet()));
    this.origins = List.copyOf(found);
    this.languages = List.copyOf(summary.languages().entrySet());
  }

  List<Origin> origins() {
    return origins.stream()
        .map(
            origin ->
                new Origin(
                    kind(origin),
                    words.name("origin", origin),
                    summary.info().origins().getOrDefault(origin, "")))
        .toList();
  }

  BarTable first() {
    return table(languages.subList(0, Math.min(SHOWN, languages.size())));
  }

  /** Those that are to be unfolded. */
  Optional<BarTable> rest() {
    return languages.size() > SHOWN
        ? Optional.of(table(languages.subList(SHOWN, languages.size())))
        : Optional.empty();
  }

  String more() {
    return words.say("languages.more", languages.size() - SHOWN);
  }

  private BarTable table(List<Map.Entry<String, LanguageSummary>> shown) {
    long most =
        summary.languages().values().stream().mapToLong(LanguageSummary::concepts).max().orElse(0);
    return new BarTable(
        words.say("section.languages"),
        words.say("language"),
        List.of(words.say("names"), words.say("keywords"), words.say("not.written")),
        shown.stream().map(entry -> row(entry.getKey(), entry.getValue(), most)).toList());
  }

  private BarTable.Row row(String tag, LanguageSummary language, long most) {
    var bars = new ArrayList<BarTable.Bar>();
    language
        .origins()
        .forEach((origin, count) -> bars.add(BarTable.Bar.of(kind(origin), count, most)));
    long written = language.origins().getOrDefault("cldr", 0L);
    return new BarTable.Row(
        new Language(words.languageName(tag), tag),
        bars,
        List.of(
            words.number(language.concepts()),
            words.number(language.keywords()),
            words.share(language.concepts() - written, language.concepts())));
  }

  private String kind(String origin) {
    return "series-" + origins.indexOf(origin) % COLORS;
  }
}
