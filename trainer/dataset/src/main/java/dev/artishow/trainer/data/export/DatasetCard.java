package dev.artishow.trainer.data.export;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an exported data set says of itself, as Hugging Face reads it. */
final class DatasetCard {
  private DatasetCard() {}

  static String of(Dataset dataset, ExportFormat format, int side) {
    Map<String, Long> licenses = counted(dataset, PictureEntry::license);
    Map<String, Long> splits = counted(dataset, entry -> entry.split().key());
    var head =
        new FrontMatter()
            .with("pretty_name", dataset.info().name())
            .licenses(licenses.keySet())
            .languages(dataset.info().languages())
            .with("task_categories", List.of("text-to-image", "unconditional-image-generation"))
            .with("size_categories", List.of(size(dataset.size())));
    return head
        + String.format(
            Locale.ROOT,
            """

            # %s

            %,d pictures of %d×%d pixels with transparency, each with its captions, author and licence, written by
            `artishow dataset export` as %s. The same content has the digest `%s`.

            | split | pictures |
            |---|---:|
            %s
            | licence | pictures |
            |---|---:|
            %s
            Captions: %s.

            Whoever passes pictures on names their authors as the licences ask: `author` and `license` of each.
            """,
            dataset.info().name(),
            dataset.size(),
            side,
            side,
            format.key(),
            dataset.info().planSha256(),
            rows(splits),
            rows(licenses),
            String.join("; ", dataset.info().origins().values()));
  }

  private static Map<String, Long> counted(
      Dataset dataset, Function<PictureEntry, String> property) {
    return dataset
        .entries()
        .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
  }

  private static String rows(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(
            count -> String.format(Locale.ROOT, "| %s | %,d |\n", count.getKey(), count.getValue()))
        .collect(Collectors.joining());
  }

  /** The ranges that Hugging Face sorts by. */
  private static String size(int pictures) {
    if (pictures < 1000) {
      return "n<1K";
    }
    if (pictures < 10_000) {
      return "1K<n<10K";
    }
    return pictures < 100_000 ? "10K<n<100K" : pictures < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
  }
}
