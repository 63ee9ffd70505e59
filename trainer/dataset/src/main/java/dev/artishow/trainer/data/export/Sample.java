package dev.artishow.trainer.data.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said of one picture to programs of others.
 *
 * @param text what it shows, in English where there is a word for it
 * @param captions what it shows by language, CLDR locales
 * @param license SPDX identifier of the picture's
 */
record Sample(
    @JsonIgnore int index,
    @JsonIgnore Split split,
    String id,
    String text,
    Map<String, String> captions,
    String author,
    String license,
    String style) {
  private static final String ENGLISH = "en";

  Sample {
    captions = Collections.unmodifiableMap(new TreeMap<>(captions));
  }

  static Sample of(Dataset dataset, PictureEntry entry) {
    var captions = new TreeMap<String, String>();
    labels(dataset, entry).forEach((language, label) -> captions.put(language, label.name()));
    return new Sample(
        entry.index(),
        entry.split(),
        entry.id(),
        captions.getOrDefault(ENGLISH, captions.isEmpty() ? "" : captions.firstEntry().getValue()),
        captions,
        entry.author(),
        entry.license(),
        entry.style().key());
  }

  private static Map<String, Label> labels(Dataset dataset, PictureEntry entry) {
    if (!entry.labels().isEmpty()) {
      return entry.labels();
    }
    Concept concept = dataset.concepts().get(entry.concept());
    return concept == null ? Map.of() : concept.labels();
  }
}
