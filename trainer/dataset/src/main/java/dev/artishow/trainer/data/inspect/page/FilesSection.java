package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.html.Html;

/** What the data set takes on disk, and what a larger one would. */
final class FilesSection implements PageSection {
  private static final long MILLION = 1_000_000;

  private final DatasetSummary summary;
  private final SummaryWords words;

  FilesSection(DatasetSummary summary, SummaryWords words) {
    this.summary = summary;
    this.words = words;
  }

  @Override
  public void write(Html html) {
    long total = summary.bytes().values().stream().mapToLong(Long::longValue).sum();
    long most = summary.bytes().values().stream().mapToLong(Long::longValue).max().orElse(0);
    long each = total / Math.max(1, summary.info().pictures());
    html.element(
        "p",
        words.say(
            "files.intro", words.bytes(total), words.bytes(each), words.bytes(each * MILLION)));
    var bars = new Bars(html, words);
    bars.head(words.say("section.files"), words.say("file"), words.say("size"), words.say("share"));
    summary
        .bytes()
        .forEach(
            (file, bytes) -> {
              html.open("tr").open("th", "scope", "row").text(file);
              bars.bar(bytes, most);
              html.close();
              bars.number(words.bytes(bytes));
              bars.number(words.share(bytes, total));
              html.close();
            });
    bars.end();
  }
}
