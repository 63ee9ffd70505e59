package dev.artishow.trainer.data;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.ColorWords;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The concepts that the kept pictures show, and the words for them. */
final class ConceptCatalog {
  private final CaptionFilter captions;
  private final TreeSet<String> keys = new TreeSet<>();
  private final TreeSet<String> ownLanguages = new TreeSet<>();
  private final TreeMap<String, Map<String, Label>> ownWords = new TreeMap<>();

  ConceptCatalog(CaptionFilter captions) {
    this.captions = captions;
  }

  /** Remembers a concept; of two sources' words for it the plan's count, else the first. */
  void add(Intake.Decision.Wanted wanted) {
    keys.add(wanted.concept());
    ownLanguages.addAll(wanted.labels().keySet());
    if (!wanted.words().isEmpty()) {
      ownWords.merge(
          wanted.concept(),
          wanted.words(),
          (first, later) -> isFromPlan(later) && !isFromPlan(first) ? later : first);
    }
  }

  private static boolean isFromPlan(Map<String, Label> words) {
    return words.values().stream().anyMatch(Label::fromPlan);
  }

  int count() {
    return keys.size();
  }

  /** The languages that name enough of the emoji, and those that pictures' own words are in. */
  List<String> languages() {
    var languages = new TreeSet<>(ownLanguages);
    languages.addAll(
        captions.languages(
            keys.stream().filter(CodePoints::isHex).map(CodePoints::parse).toList()));
    return List.copyOf(languages);
  }

  /** A picture's own words, as far as they may be said; what may not is listed. */
  Map<String, Label> ownWords(String id, Intake.Decision.Wanted wanted, DatasetWriter writer)
      throws IOException {
    return captions.allowed(id, wanted.labels(), writer);
  }

  /** The colours that captions may tell of a picture; where they may not is listed. */
  List<ColorName> colors(
      String id, Intake.Decision.Wanted wanted, List<ColorName> colors, DatasetWriter writer)
      throws IOException {
    Map<String, Label> names = wanted.labels();
    if (names.isEmpty()) {
      names =
          CodePoints.isHex(wanted.concept())
              ? captions.words(CodePoints.parse(wanted.concept()), ColorWords.JOINING)
              : captions.translated(wanted.words(), ColorWords.JOINING);
    }
    return captions.tellable(id, names, colors, writer);
  }

  /** The concepts of the pictures, then the skin tones and colours, which captions name too. */
  List<Concept> concepts(List<String> languages, DatasetWriter writer) throws IOException {
    // a hundred languages of words: on all cores first, then listed in order
    keys.parallelStream()
        .filter(CodePoints::isHex)
        .forEach(key -> captions.screen(words(key, languages)));
    var concepts = new ArrayList<Concept>();
    for (String key : keys) {
      concepts.add(captions.concept(key, words(key, languages), writer));
    }
    for (Tone tone : Tone.values()) {
      String key = tone.codePoint();
      concepts.add(captions.concept(key, words(key, languages), writer));
    }
    for (ColorName color : ColorName.values()) {
      String key = ColorWords.concept(color);
      concepts.add(captions.concept(key, captions.color(color, languages), writer));
    }
    return concepts;
  }

  private Map<String, Label> words(String key, List<String> languages) {
    return CodePoints.isHex(key)
        ? captions.words(CodePoints.parse(key), languages)
        : captions.translated(ownWords.getOrDefault(key, Map.of()), languages);
  }
}
