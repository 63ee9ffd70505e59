package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.Dropped;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.DroppedSummary;
import dev.artishow.trainer.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was left out, by reason; the list itself is in {@code dropped.jsonl}. */
final class DroppedSection implements PageSection {
  private static final int MAX_REASONS = 40;

  private final DatasetSummary summary;
  private final SummaryWords words;

  DroppedSection(DatasetSummary summary, SummaryWords words) {
    this.summary = summary;
    this.words = words;
  }

  @Override
  public void write(Html html) {
    var reasons = new ArrayList<>(summary.dropped().entrySet());
    html.element("p", words.say("dropped.intro", summary.info().dropped(), reasons.size()));
    for (Map.Entry<String, DroppedSummary> reason :
        reasons.subList(0, Math.min(MAX_REASONS, reasons.size()))) {
      reason(html, reason.getKey(), reason.getValue());
    }
    if (reasons.size() > MAX_REASONS) {
      rest(html, reasons.subList(MAX_REASONS, reasons.size()));
    }
  }

  private void reason(Html html, String reason, DroppedSummary dropped) {
    html.open("details", "class", "reason").open("summary");
    html.element("span", words.number(dropped.count()), "class", "count").text(" ");
    html.element("bdi", reason).close();
    html.open("ul", "class", "inline");
    for (Dropped example : dropped.examples()) {
      html.open("li").element("bdi", example.what()).close();
    }
    html.close();
    long more = dropped.count() - dropped.examples().size();
    if (more > 0) {
      html.element("p", words.say("dropped.more", more), "class", "faint");
    }
    html.close();
  }

  private void rest(Html html, List<Map.Entry<String, DroppedSummary>> reasons) {
    html.open("details", "class", "reason");
    html.element("summary", words.say("dropped.reasons", reasons.size()));
    html.open("ul");
    for (Map.Entry<String, DroppedSummary> reason : reasons) {
      html.open("li").text(words.number(reason.getValue().count()) + " ");
      html.element("bdi", reason.getKey()).close();
    }
    html.close().close();
  }
}
