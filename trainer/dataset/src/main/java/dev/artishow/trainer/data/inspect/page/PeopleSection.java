package dev.artishow.trainer.data.inspect.page;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.PeopleSummary;
import dev.artishow.trainer.data.inspect.RoleSummary;
import dev.artishow.trainer.data.inspect.ToneCounts;
import dev.artishow.trainer.html.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Skin tone × gender × profession, and in words who is missing. */
final class PeopleSection implements PageSection {
  private static final double EVEN = 1.05;
  private static final List<String> COLUMNS = Arrays.stream(Tone.values()).map(Tone::key).toList();

  private final PeopleSummary people;
  private final DatasetSummary summary;
  private final Map<String, Concept> concepts;
  private final SummaryWords words;

  PeopleSection(DatasetSummary summary, Map<String, Concept> concepts, SummaryWords words) {
    this.people = summary.people();
    this.summary = summary;
    this.concepts = concepts;
    this.words = words;
  }

  @Override
  public void write(Html html) {
    html.element("p", words.say("people.intro"));
    Map<String, ToneCounts> rows = rows();
    if (rows.isEmpty()) {
      html.element("p", words.say("people.none"));
    } else {
      ToneCounts all = rows.values().stream().reduce(ToneCounts.ZERO, ToneCounts::plus);
      balance(html, all);
      var table = new PeopleTable(html, words);
      table.shares(all);
      html.element("h3", words.say("people.totals"));
      table.totals(rows);
    }
    if (!people.professions().isEmpty()) {
      html.element("h3", words.say("professions"));
      roles(html, "professions", people.professions());
      gaps(html);
    }
    if (!people.others().isEmpty()) {
      html.open("details");
      html.element("summary", words.say("people.others", people.others().size()));
      roles(html, "people.others.title", people.others());
      html.close();
    }
    attributes(html);
  }

  /** Who is counted, in rows: the genders, then those whose gender nobody tells. */
  private Map<String, ToneCounts> rows() {
    var rows = new LinkedHashMap<>(people.genders());
    rows.put("portraits", people.portraits());
    rows.put("several", people.several());
    rows.put("parts", people.bodyParts());
    rows.values().removeIf(counts -> counts.total() == 0);
    return rows;
  }

  private void balance(Html html, ToneCounts all) {
    List<String> byCount = new ArrayList<>(COLUMNS);
    byCount.sort((one, other) -> Long.compare(all.of(other), all.of(one)));
    String most = byCount.get(0);
    String least = byCount.get(byCount.size() - 1);
    html.open("ul", "class", "findings");
    if (all.toned() > 0) {
      html.element(
          "li", all.imbalance() < EVEN ? even(all, most, least) : uneven(all, most, least));
    }
    long women = of("woman");
    long men = of("man");
    if (men > 0) {
      html.element(
          "li",
          words.say(
              "balance.genders",
              words.number(women),
              words.number(men),
              words.number(of("person")),
              words.decimal(100.0 * women / men)));
    }
    html.close();
  }

  private String even(ToneCounts all, String most, String least) {
    return words.say(
        "balance.equal",
        words.share(all.of(most), all.toned()),
        words.name("tone", most),
        words.share(all.of(least), all.toned()),
        words.name("tone", least));
  }

  private String uneven(ToneCounts all, String most, String least) {
    return words.say(
        "balance.tones",
        words.name("tone", most),
        words.share(all.of(most), all.toned()),
        words.name("tone", least),
        words.share(all.of(least), all.toned()),
        all.of(least) == 0 ? "∞" : words.decimal(all.imbalance()));
  }

  private long of(String gender) {
    return people.genders().getOrDefault(gender, ToneCounts.ZERO).total();
  }

  private void roles(Html html, String title, Map<String, RoleSummary> roles) {
    new PeopleTable(html, words)
        .roles(words.say(title), roles.values(), role -> Names.of(role.concept(), concepts, words));
  }

  private void gaps(Html html) {
    Map<String, List<String>> gaps = new LinkedHashMap<>();
    for (RoleSummary role : people.professions().values()) {
      if (!role.missing().isEmpty()) {
        gaps.put(Names.of(role.concept(), concepts, words), role.missing());
      }
    }
    html.element("h3", words.say("gaps"));
    if (gaps.isEmpty()) {
      html.element("p", words.say("gaps.none"));
      return;
    }
    html.open("ul");
    gaps.forEach(
        (role, missing) ->
            html.element("li", words.say("gaps.of", role, missing.size(), said(missing))));
    html.close();
  }

  private String said(List<String> missing) {
    return String.join("; ", missing.stream().map(this::said).toList());
  }

  private String said(String pair) {
    String[] genderAndTone = pair.split(", ", 2);
    return words.say(
        "pair", words.name("gender", genderAndTone[0]), words.name("tone", genderAndTone[1]));
  }

  private void attributes(Html html) {
    if (summary.attributes().isEmpty()) {
      return;
    }
    html.element("h3", words.say("attributes")).open("div", "class", "columns");
    summary
        .attributes()
        .forEach(
            (key, counts) -> {
              html.open("div").element("h4", key);
              long whole = counts.values().stream().mapToLong(Long::longValue).sum();
              new Bars(html, words).table(key, counts, value -> value, whole);
              html.close();
            });
    html.close();
  }
}
