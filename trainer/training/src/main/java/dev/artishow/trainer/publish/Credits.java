package dev.artishow.trainer.publish;

import dev.artishow.engine.model.FileDigest;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.trainer.attribution.Attribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is to thank for the models of a folder: the authors of their pictures, as {@code CREDITS.md}
 * tells them. The packages' own attributions tell it picture by picture.
 */
public final class Credits {
  private static final int MAX_NAMED = 40;
  private static final String INTRODUCTION =
      """
      # Credits

      The models in [`models/`](models) learnt from the pictures of these people, and those that draw nothing
      show some of them in their sample sheets. Each package tells author, licence and evidence picture by
      picture in its `ATTRIBUTION.tsv.gz`. Thank you.

      *En français : les modèles de [`models/`](models) ont appris des images de ces personnes, et ceux qui ne
      dessinent rien en montrent sur leurs planches. Chaque paquet donne, image par image, l’auteur, la licence
      et ce qui l’atteste dans `ATTRIBUTION.tsv.gz`. Merci à elles.*

      This file is written by `./artishow credits --write`.
      """;

  /** Pictures of one source under one licence. */
  private record Group(String source, String license, String origin) {
    static final Comparator<Group> ORDER =
        Comparator.comparing(Group::source)
            .thenComparing(Group::license)
            .thenComparing(Group::origin);
  }

  /** Who made the pictures of a group, and how their licence is known. */
  private record Thanks(Map<String, Long> authors, Map<String, Long> evidence) {
    Thanks() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    void add(Attribution.Line line) {
      authors.merge(line.author(), 1L, Long::sum);
      evidence.merge(line.evidence(), 1L, Long::sum);
    }

    long pictures() {
      return authors.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private Credits() {}

  /**
   * The whole file, as Markdown.
   *
   * @param models folder of model packages
   * @throws IOException if a package is refused or its attribution is not what it should be
   */
  public static String markdown(Path models) throws IOException {
    var alike = new LinkedHashMap<String, List<ModelPackage>>();
    for (Path folder : packages(models)) {
      ModelPackage model = ModelPackage.open(folder);
      FileDigest attribution = model.manifest().files().get(Attribution.FILE);
      if (attribution != null) {
        alike
            .computeIfAbsent(
                model.card().licence() + attribution.sha256(), unused -> new ArrayList<>())
            .add(model);
      }
    }
    var text = new StringBuilder(INTRODUCTION);
    for (List<ModelPackage> of : alike.values()) {
      describe(of, text);
    }
    return text.toString();
  }

  private static List<Path> packages(Path models) throws IOException {
    try (Stream<Path> children = Files.list(models)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve(ModelPackage.MANIFEST)))
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** Models that the same pictures are named for. */
  private static void describe(List<ModelPackage> models, StringBuilder text) throws IOException {
    ModelPackage model = models.get(0);
    var groups = new TreeMap<Group, Thanks>(Group.ORDER);
    Attribution.read(
        model.folder().resolve(Attribution.FILE),
        line ->
            groups
                .computeIfAbsent(
                    new Group(line.source(), line.license(), line.origin()), unused -> new Thanks())
                .add(line));
    text.append(
        models.stream()
            .map(named -> named.id().title())
            .collect(Collectors.joining(", ", "\n## ", "\n\n")));
    long pictures = groups.values().stream().mapToLong(Thanks::pictures).sum();
    text.append(String.format(Locale.ROOT, "%,d pictures. ", pictures));
    text.append(
        model.card().kind().hasWeights()
            ? "The weights are under the %s.\n\n".formatted(license(model.card().licence()))
            : "Others are drawn after them, and name those whose they were drawn after.\n\n");
    text.append("| source | authors | licence | how it is known | package | pictures |\n");
    text.append("|---|---|---|---|---|---:|\n");
    groups.forEach((group, thanks) -> text.append(row(group, thanks)));
    text.append("\nLicences:\n\n");
    var licenses = groups.keySet().stream().map(Group::license);
    for (String license : licenses.collect(Collectors.toCollection(TreeSet::new))) {
      text.append("- %s\n".formatted(license(license)));
    }
  }

  private static String license(String spdx) throws IOException {
    return "%s (`%s`)".formatted(LicenseTexts.name(spdx), spdx);
  }

  private static String row(Group group, Thanks thanks) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %,d |\n",
        plain(group.source()),
        listed(thanks.authors()),
        plain(group.license()),
        listed(thanks.evidence()),
        plain(group.origin()),
        thanks.pictures());
  }

  private static String listed(Map<String, Long> counts) {
    String named =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_NAMED)
            .map(entry -> plain(entry.getKey()))
            .collect(Collectors.joining("; "));
    int more = counts.size() - MAX_NAMED;
    return more > 0 ? "%s; and %d more, each in the package".formatted(named, more) : named;
  }

  /** With nothing in it that Markdown would take for its own. */
  private static String plain(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]|~#]", "\\\\$0")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
