package dev.artishow.trainer.data.inspect.page;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.PeopleSummary;
import dev.artishow.trainer.data.inspect.RoleSummary;
import dev.artishow.trainer.data.inspect.ToneCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Skin tone × gender × profession, and in words who is missing. */
final class PeopleSection {
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

  boolean counted() {
    return !rows().isEmpty();
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

  private ToneCounts all() {
    return rows().values().stream().reduce(ToneCounts.ZERO, ToneCounts::plus);
  }

  /** How even the tones and the genders are, in words. */
  List<String> findings() {
    ToneCounts all = all();
    List<String> byCount = new ArrayList<>(COLUMNS);
    byCount.sort((one, other) -> Long.compare(all.of(other), all.of(one)));
    String most = byCount.get(0);
    String least = byCount.get(byCount.size() - 1);
    var findings = new ArrayList<String>();
    if (all.toned() > 0) {
      findings.add(all.imbalance() < EVEN ? even(all, most, least) : uneven(all, most, least));
    }
    long women = of("woman");
    long men = of("man");
    if (men > 0) {
      findings.add(
          words.say(
              "balance.genders",
              words.number(women),
              words.number(men),
              words.number(of("person")),
              words.decimal(100.0 * women / men)));
    }
    return findings;
  }

  BarTable shares() {
    return PeopleTable.shares(all(), words);
  }

  PeopleTable.Totals totals() {
    return PeopleTable.totals(rows(), words);
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

  Optional<PeopleTable.Roles> professions() {
    return roles("professions", people.professions());
  }

  /** Other roles, to be unfolded. */
  Optional<PeopleTable.Roles> others() {
    return roles("people.others.title", people.others());
  }

  String othersTitle() {
    return words.say("people.others", people.others().size());
  }

  private Optional<PeopleTable.Roles> roles(String title, Map<String, RoleSummary> roles) {
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PeopleTable.roles(
                words.say(title),
                roles.values(),
                role -> Names.of(role.concept(), concepts, words),
                words));
  }

  /** Who is missing in which profession. */
  List<String> gaps() {
    Map<String, List<String>> gaps = new LinkedHashMap<>();
    for (RoleSummary role : people.professions().values()) {
      if (!role.missing().isEmpty()) {
        gaps.put(Names.of(role.concept(), concepts, words), role.missing());
      }
    }
    return gaps.entrySet().stream()
        .map(gap -> words.say("gaps.of", gap.getKey(), gap.getValue().size(), said(gap.getValue())))
        .toList();
  }

  boolean anyGaps() {
    return !gaps().isEmpty();
  }

  private String said(List<String> missing) {
    return String.join("; ", missing.stream().map(this::said).toList());
  }

  private String said(String pair) {
    String[] genderAndTone = pair.split(", ", 2);
    return words.say(
        "pair", words.name("gender", genderAndTone[0]), words.name("tone", genderAndTone[1]));
  }

  boolean anyAttributes() {
    return !summary.attributes().isEmpty();
  }

  List<BarTable> attributes() {
    return summary.attributes().entrySet().stream()
        .map(
            entry ->
                BarTable.of(
                    entry.getKey(),
                    entry.getValue(),
                    value -> value,
                    entry.getValue().values().stream().mapToLong(Long::longValue).sum(),
                    words))
        .toList();
  }
}
