package dev.artishow.trainer.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.Label;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One picture of a data set: a line of {@code manifest.jsonl}.
 *
 * @param index its place in the data set and in the shards, from 0
 * @param id source and name: {@code twemoji/red-apple}
 * @param source id of the source in the plan
 * @param packageName the package that it came in
 * @param version of that package
 * @param path inside that package
 * @param author whom to credit
 * @param license SPDX identifier
 * @param evidence how the licence is known
 * @param sourceSha256 digest of what was rendered, in hexadecimal
 * @param pixelsSha256 digest of the 128 px picture's bytes, in hexadecimal
 * @param concept what it shows, without skin tones: a key of {@code concepts.jsonl}
 * @param tones its skin tones in order, usually none or one
 * @param attributes true attributes that its source knows, e.g. {@code hair} to {@code black}
 * @param labels the picture's own words by CLDR locale, in place of its concept's; mostly none
 * @param colors that cover most of it; none of people, whose colours are their skin tones
 * @param group id of the first picture that has the same drawing, be it in another style; its own
 *     where there was none before
 */
public record PictureEntry(
    int index,
    String id,
    String source,
    @JsonProperty("package") String packageName,
    String version,
    String path,
    String author,
    String license,
    String evidence,
    String sourceSha256,
    String pixelsSha256,
    String concept,
    List<Tone> tones,
    Map<String, String> attributes,
    Map<String, Label> labels,
    List<ColorName> colors,
    String group,
    Style style,
    Split split) {
  public PictureEntry {
    tones = List.copyOf(tones);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    colors = List.copyOf(colors);
  }

  /** The same picture in a split. */
  PictureEntry in(Split where) {
    return with(labels, where);
  }

  /** The same picture in a split, with these words of its own. */
  PictureEntry with(Map<String, Label> words, Split where) {
    return new PictureEntry(
        index,
        id,
        source,
        packageName,
        version,
        path,
        author,
        license,
        evidence,
        sourceSha256,
        pixelsSha256,
        concept,
        tones,
        attributes,
        words,
        colors,
        group,
        style,
        where);
  }
}
