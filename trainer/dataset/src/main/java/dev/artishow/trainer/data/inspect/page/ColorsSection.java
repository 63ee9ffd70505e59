package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import java.util.List;

/** Which colours pictures are said to have. */
record ColorsSection(List<Swatch> swatches) {
  record Swatch(String color, String name, String counted) {}

  static ColorsSection of(DatasetSummary summary, SummaryWords words) {
    long whole = summary.info().pictures();
    return new ColorsSection(
        summary.colors().entrySet().stream()
            .map(
                entry ->
                    new Swatch(
                        entry.getKey(),
                        words.name("color", entry.getKey()),
                        "%s · %s"
                            .formatted(
                                words.number(entry.getValue()),
                                words.share(entry.getValue(), whole))))
            .toList());
  }
}
