package dev.artishow.trainer.data.caption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names and keywords of emoji from Unicode's CLDR annotations, and the concepts that they tell
 * apart. See UTS #35 part 2, "Annotations".
 */
public final class CldrLabels {
  /** Origin of labels that CLDR's people wrote. */
  public static final String WRITTEN = "cldr";

  /** Origin of labels that CLDR composed of others. */
  public static final String DERIVED = "cldr-derived";

  private static final String ENGLISH = "en";
  private static final Pattern FLAG = Pattern.compile("^1f1[ef]|^1f3f4-e00");

  private final SortedMap<String, Map<CodePoints, Label>> byLanguage;
  private final Map<CodePoints, Label> english;
  private final Map<String, CodePoints> neutralByName = new HashMap<>();
  private final Set<CodePoints> conceptsWithTones = new HashSet<>();

  private CldrLabels(
      Map<CodePoints, Label> english, SortedMap<String, Map<CodePoints, Label>> byLanguage) {
    this.english = english;
    this.byLanguage = byLanguage;
    for (Map.Entry<CodePoints, Label> entry : english.entrySet()) {
      if (entry.getKey().tones().isEmpty()) {
        neutralByName.put(entry.getValue().name().toLowerCase(Locale.ROOT), entry.getKey());
      }
    }
    for (CodePoints emoji : english.keySet()) {
      if (!emoji.tones().isEmpty()) {
        concept(emoji).ifPresent(conceptsWithTones::add);
      }
    }
  }

  /** Of no emoji in no language. */
  public static CldrLabels none() {
    return new CldrLabels(Map.of(), new TreeMap<>());
  }

  /**
   * Reads the two packages, unpacked.
   *
   * @throws IOException if a file is missing or not what CLDR publishes
   */
  public static CldrLabels read(Path annotations, Path derived) throws IOException {
    var reader = new Reader();
    reader.readAll(annotations.resolve("annotations"), "annotations", WRITTEN);
    reader.readAll(derived.resolve("annotationsDerived"), "annotationsDerived", DERIVED);
    if (reader.english.isEmpty()) {
      throw new IOException("%s holds no English annotations".formatted(annotations));
    }
    return new CldrLabels(reader.english, reader.byLanguage);
  }

  /** All locales there are, sorted, however little they name. */
  public List<String> languages() {
    return List.copyOf(byLanguage.keySet());
  }

  /** Every emoji that has an English name, skin tones included. */
  public Map<CodePoints, Label> english() {
    return english;
  }

  /**
   * The concept that an emoji shows: itself without skin tones. Where tones come only in a longer
   * spelling (two women holding hands), the English name leads back to the short one.
   */
  public Optional<CodePoints> concept(CodePoints emoji) {
    CodePoints neutral = emoji.withoutTones();
    if (english.containsKey(neutral)) {
      return Optional.of(neutral);
    }
    return Optional.ofNullable(english.get(emoji))
        .map(
            label ->
                neutralByName.get(label.name().replaceFirst(":.*", "").toLowerCase(Locale.ROOT)));
  }

  /** The emoji without skin tones whose English name this is, whatever its case. */
  public Optional<CodePoints> named(String englishName) {
    return Optional.ofNullable(neutralByName.get(englishName.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether a concept comes in skin tones: whether it shows somebody, or a part of them. */
  public boolean hasTones(CodePoints concept) {
    return conceptsWithTones.contains(concept);
  }

  /** What a language calls a concept. */
  public Optional<Label> label(String language, CodePoints concept) {
    return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(concept));
  }

  /** What English and another language call the same emoji, skin tones and flags left out. */
  public List<TranslationLexicon.Pair> parallel(String language) {
    return byLanguage.getOrDefault(language, Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().hasTones() && !FLAG.matcher(entry.getKey().hex()).find())
        .sorted(Comparator.comparing(entry -> entry.getKey().hex()))
        .flatMap(
            entry ->
                Optional.ofNullable(english.get(entry.getKey()))
                    .map(name -> new TranslationLexicon.Pair(name, entry.getValue()))
                    .stream())
        .toList();
  }

  /**
   * Reads languages one after the other. Skin tones have names of their own, so all their
   * combinations are kept in English only, by which pictures are matched.
   */
  private static final class Reader {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, CodePoints> parsed = new HashMap<>();
    private final SortedMap<String, Map<CodePoints, Label>> byLanguage = new TreeMap<>();
    private final Map<CodePoints, Label> english = new HashMap<>();

    void readAll(Path folder, String key, String origin) throws IOException {
      List<Path> languages;
      try (Stream<Path> entries = Files.list(folder)) {
        languages = entries.filter(Files::isDirectory).sorted().toList();
      }
      for (Path language : languages) {
        String name = language.getFileName().toString();
        JsonNode root = mapper.readTree(language.resolve("annotations.json").toFile());
        Map<CodePoints, Label> labels = byLanguage.computeIfAbsent(name, unused -> new HashMap<>());
        readLanguage(root.path(key).path("annotations"), name.equals(ENGLISH), labels, origin);
      }
    }

    private void readLanguage(
        JsonNode entries, boolean isEnglish, Map<CodePoints, Label> labels, String origin) {
      for (Map.Entry<String, JsonNode> entry : entries.properties()) {
        CodePoints points = parsed.computeIfAbsent(entry.getKey(), CodePoints::of);
        boolean kept = !points.hasTones() || points.count() == 1;
        String name = entry.getValue().path("tts").path(0).asText();
        if ((kept || isEnglish) && !name.isBlank()) {
          Label label = label(name, entry.getValue(), origin);
          if (kept) {
            labels.put(points, label);
          }
          if (isEnglish) {
            english.put(points, label);
          }
        }
      }
    }

    private static Label label(String name, JsonNode entry, String origin) {
      var keywords = new ArrayList<String>();
      for (JsonNode word : entry.path("default")) {
        if (!word.asText().equals(name)) {
          keywords.add(word.asText());
        }
      }
      return new Label(name, keywords, origin);
    }
  }
}
