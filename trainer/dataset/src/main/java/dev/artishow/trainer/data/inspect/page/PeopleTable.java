package dev.artishow.trainer.data.inspect.page;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.inspect.RoleSummary;
import dev.artishow.trainer.data.inspect.ToneCounts;
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

  private PeopleTable() {}

  /** A column. */
  record ToneHead(String key, String name) {}

  /** A count, and its class in the style. */
  record Cell(String kind, String count) {}

  /**
   * Who is counted.
   *
   * @param total of all cells
   */
  record Row(String name, List<Cell> cells, String total) {}

  /** Tone × who. */
  record Totals(String title, List<ToneHead> tones, List<Row> rows) {}

  /** A group of columns. */
  record Gender(String name, int columns, List<ToneHead> tones) {}

  /** Tone × gender × role. */
  record Roles(String title, List<Gender> genders, List<Row> rows) {}

  static Totals totals(Map<String, ToneCounts> rows, SummaryWords words) {
    return new Totals(
        words.say("people.totals"),
        heads(WITH_MIXED, words),
        rows.entrySet().stream()
            .map(
                row ->
                    new Row(
                        words.name("gender", row.getKey()),
                        cells(row.getValue(), WITH_MIXED, words).toList(),
                        words.number(row.getValue().total())))
            .toList());
  }

  /** How often each tone is shown, with a bar. */
  static BarTable shares(ToneCounts all, SummaryWords words) {
    long most = BarTable.most(all.byTone());
    return new BarTable(
        words.say("tone"),
        words.say("tone"),
        List.of(words.say("pictures"), words.say("share")),
        heads(WITH_MIXED, words).stream()
            .map(
                tone ->
                    new BarTable.Row(
                        tone,
                        BarTable.Bar.one(all.of(tone.key()), most),
                        List.of(
                            words.number(all.of(tone.key())),
                            words.share(all.of(tone.key()), all.total()))))
            .toList());
  }

  static Roles roles(
      String title,
      Collection<RoleSummary> roles,
      Function<RoleSummary, String> name,
      SummaryWords words) {
    List<String> genders =
        roles.stream().flatMap(role -> role.genders().keySet().stream()).distinct().toList();
    return new Roles(
        title,
        genders.stream()
            .map(
                gender ->
                    new Gender(words.name("gender", gender), TONES.size(), heads(TONES, words)))
            .toList(),
        roles.stream()
            .map(
                role ->
                    new Row(
                        name.apply(role),
                        genders.stream()
                            .flatMap(gender -> cells(role.of(gender), TONES, words))
                            .toList(),
                        ""))
            .toList());
  }

  private static List<ToneHead> heads(List<String> tones, SummaryWords words) {
    return tones.stream().map(tone -> new ToneHead(tone, words.name("tone", tone))).toList();
  }

  private static Stream<Cell> cells(ToneCounts counts, List<String> tones, SummaryWords words) {
    return tones.stream()
        .map(
            tone -> {
              long count = counts.of(tone);
              boolean gap = count == 0 && !tone.equals(ToneCounts.MIXED);
              String kind = gap ? "number missing" : "number";
              return new Cell(
                  tone.equals(ToneCounts.NONE) ? kind + " first" : kind, words.number(count));
            });
  }
}
