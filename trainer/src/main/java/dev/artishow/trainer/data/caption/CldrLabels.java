package dev.artishow.trainer.data.caption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and keywords of emoji from Unicode's CLDR annotations, and the concepts that they tell
 * apart. See UTS #35 part 2, "Annotations".
 */
public final class CldrLabels {
  private static final String ENGLISH = "en";
  private static final Comparator<CodePoints> BY_HEX = Comparator.comparing(CodePoints::hex);

  private final SortedMap<String, Map<CodePoints, Label>> byLanguage;
  private final Map<String, CodePoints> neutralByName;

  private CldrLabels(SortedMap<String, Map<CodePoints, Label>> byLanguage) {
    this.byLanguage = byLanguage;
    this.neutralByName = new TreeMap<>();
    english()
        .forEach(
            (points, label) -> {
              if (points.tones().isEmpty()) {
                neutralByName.put(label.name(), points);
              }
            });
  }

  /**
   * Reads the two packages, unpacked.
   *
   * @throws IOException if a file is missing or not what CLDR publishes
   */
  public static CldrLabels read(Path annotations, Path derived) throws IOException {
    var byLanguage = new TreeMap<String, Map<CodePoints, Label>>();
    readAll(annotations.resolve("annotations"), "annotations", byLanguage);
    readAll(derived.resolve("annotationsDerived"), "annotationsDerived", byLanguage);
    if (!byLanguage.containsKey(ENGLISH)) {
      throw new IOException("%s holds no English annotations".formatted(annotations));
    }
    return new CldrLabels(byLanguage);
  }

  private static void readAll(
      Path folder, String key, Map<String, Map<CodePoints, Label>> byLanguage) throws IOException {
    var mapper = new ObjectMapper();
    List<Path> languages;
    try (Stream<Path> entries = Files.list(folder)) {
      languages = entries.filter(Files::isDirectory).sorted().toList();
    }
    for (Path language : languages) {
      String name = language.getFileName().toString();
      JsonNode root = mapper.readTree(language.resolve("annotations.json").toFile());
      JsonNode entries = root.path(key).path("annotations");
      readLanguage(
          entries,
          ENGLISH.equals(name),
          byLanguage.computeIfAbsent(name, unused -> new TreeMap<>(BY_HEX)));
    }
  }

  /** Skin tones are named apart, so their combinations are needed only to match English names. */
  private static void readLanguage(
      JsonNode entries, boolean withTones, Map<CodePoints, Label> labels) {
    for (Map.Entry<String, JsonNode> entry : entries.properties()) {
      CodePoints points = CodePoints.of(entry.getKey());
      String name = entry.getValue().path("tts").path(0).asText();
      boolean wanted = withTones || points.tones().isEmpty() || points.count() == 1;
      if (wanted && !name.isBlank()) {
        var keywords = new ArrayList<String>();
        entry.getValue().path("default").forEach(word -> keywords.add(word.asText()));
        keywords.remove(name);
        labels.put(points, new Label(name, keywords));
      }
    }
  }

  /** All locales there are, sorted, however little they name. */
  public List<String> languages() {
    return List.copyOf(byLanguage.keySet());
  }

  /** Every emoji that has an English name, skin tones included. */
  public Map<CodePoints, Label> english() {
    return Objects.requireNonNull(byLanguage.get(ENGLISH));
  }

  /**
   * The concept that an emoji shows: itself without skin tones. Where tones come only in a longer
   * spelling (two women holding hands), the English name leads back to the short one.
   */
  public Optional<CodePoints> concept(CodePoints emoji) {
    CodePoints neutral = emoji.withoutTones();
    if (english().containsKey(neutral)) {
      return Optional.of(neutral);
    }
    @Nullable Label label = english().get(emoji);
    if (label == null) {
      return Optional.empty();
    }
    String name = label.name().replaceFirst(":.*", "");
    return Optional.ofNullable(neutralByName.get(name));
  }

  /** What a language calls a concept. */
  public Optional<Label> label(String language, CodePoints concept) {
    return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(concept));
  }
}
