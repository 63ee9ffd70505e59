package dev.artishow.trainer.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artishow.trainer.data.caption.Tone;
import dev.artishow.trainer.data.plan.Style;
import dev.artishow.trainer.data.raster.ColorName;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param colors that cover most of it; none of people, whose colours are their skin tones
 * @param twin id of an earlier picture that has the same drawing in another style
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
    List<ColorName> colors,
    @Nullable String twin,
    Style style,
    Split split) {
  public PictureEntry {
    tones = List.copyOf(tones);
    colors = List.copyOf(colors);
  }
}
