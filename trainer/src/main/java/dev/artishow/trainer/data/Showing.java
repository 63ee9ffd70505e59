package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.caption.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the pictures kept show, and the words for it. */
final class Showing {
  private final CaptionFilter captions;
  private final TreeSet<String> keys = new TreeSet<>();
  private final TreeSet<String> ownLanguages = new TreeSet<>();
  private final TreeMap<String, Map<String, Label>> ownWords = new TreeMap<>();

  Showing(CaptionFilter captions) {
    this.captions = captions;
  }

  /** The picture's own words that may be said; others are listed as dropped. */
  Map<String, Label> allowed(String id, Map<String, Label> words, DatasetWriter writer)
      throws IOException {
    return words.isEmpty() ? words : captions.concept(id, words, writer).labels();
  }

  /** Remembers a concept; of two sources' words for it the first count. */
  void add(Intake.Decision.Wanted wanted) {
    keys.add(wanted.concept());
    ownLanguages.addAll(wanted.labels().keySet());
    if (!wanted.words().isEmpty()) {
      ownWords.putIfAbsent(wanted.concept(), wanted.words());
    }
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

  /** The concepts of the pictures, then the skin tones, which captions name too. */
  List<Concept> concepts(List<String> languages, DatasetWriter writer) throws IOException {
    var concepts = new ArrayList<Concept>();
    for (String key : keys) {
      concepts.add(captions.concept(key, words(key, languages), writer));
    }
    for (Tone tone : Tone.values()) {
      String key = tone.codePoint();
      concepts.add(captions.concept(key, words(key, languages), writer));
    }
    return concepts;
  }

  private Map<String, Label> words(String key, List<String> languages) {
    return CodePoints.isHex(key)
        ? captions.words(CodePoints.parse(key), languages)
        : ownWords.getOrDefault(key, Map.of());
  }
}
