package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.Dropped;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.DroppedSummary;
import java.util.List;
import java.util.Optional;

/** What was left out, by reason; the list itself is in {@code dropped.jsonl}. */
record DroppedSection(String intro, List<Reason> reasons, Optional<Rest> rest) {
  private static final int MAX_REASONS = 40;

  /**
   * A reason.
   *
   * @param more how many examples are not told, or nothing
   */
  record Reason(String name, String count, List<Dropped> examples, String more) {}

  /** Reasons that are counted alone. */
  record Rest(String title, List<Reason> reasons) {}

  static DroppedSection of(DatasetSummary summary, SummaryWords words) {
    List<Reason> all =
        summary.dropped().entrySet().stream()
            .map(entry -> reason(entry.getKey(), entry.getValue(), words))
            .toList();
    List<Reason> rest = all.subList(Math.min(MAX_REASONS, all.size()), all.size());
    return new DroppedSection(
        words.say("dropped.intro", summary.info().dropped(), all.size()),
        all.subList(0, all.size() - rest.size()),
        rest.isEmpty()
            ? Optional.empty()
            : Optional.of(new Rest(words.say("dropped.reasons", rest.size()), rest)));
  }

  private static Reason reason(String name, DroppedSummary dropped, SummaryWords words) {
    long more = dropped.count() - dropped.examples().size();
    return new Reason(
        name,
        words.number(dropped.count()),
        dropped.examples(),
        more > 0 ? words.say("dropped.more", more) : "");
  }
}
