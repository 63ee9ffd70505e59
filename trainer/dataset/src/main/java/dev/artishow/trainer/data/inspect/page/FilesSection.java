package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the data set takes on disk, and what a larger one would. */
record FilesSection(String intro, BarTable files) {
  private static final long MILLION = 1_000_000;

  static FilesSection of(DatasetSummary summary, SummaryWords words) {
    Map<String, Long> sizes = summary.bytes();
    long total = sizes.values().stream().mapToLong(Long::longValue).sum();
    long most = BarTable.most(sizes);
    long each = total / Math.max(1, summary.info().pictures());
    var rows = new ArrayList<BarTable.Row>();
    sizes.forEach(
        (file, bytes) ->
            rows.add(
                new BarTable.Row(
                    file,
                    BarTable.Bar.one(bytes, most),
                    List.of(words.bytes(bytes), words.share(bytes, total)))));
    return new FilesSection(
        words.say(
            "files.intro", words.bytes(total), words.bytes(each), words.bytes(each * MILLION)),
        new BarTable(
            words.say("section.files"),
            words.say("file"),
            List.of(words.say("size"), words.say("share")),
            rows));
  }
}
