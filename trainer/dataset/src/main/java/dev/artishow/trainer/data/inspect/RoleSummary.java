package dev.artishow.trainer.data.inspect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artishow.engine.scene.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How people of one profession, activity or look are shown.
 *
 * @param concept that names it, of no gender where there is such a one
 * @param genders pictures by tone for {@code woman}, {@code man} and {@code person}
 */
public record RoleSummary(String concept, Map<String, ToneCounts> genders) {
  public RoleSummary {
    genders = Collections.unmodifiableMap(new LinkedHashMap<>(genders));
  }

  /** Pictures of a gender, by its key. */
  public ToneCounts of(String gender) {
    return genders.getOrDefault(gender, ToneCounts.ZERO);
  }

  /** All pictures. */
  @JsonProperty
  public long pictures() {
    return genders.values().stream().mapToLong(ToneCounts::total).sum();
  }

  /** Pairs of a gender and a tone that no picture shows, such as {@code woman, dark}. */
  @JsonProperty
  public List<String> missing() {
    var missing = new ArrayList<String>();
    genders.forEach(
        (gender, tones) -> {
          for (Tone tone : Tone.values()) {
            if (tones.of(tone.key()) == 0) {
              missing.add(gender + ", " + tone.key());
            }
          }
        });
    return missing;
  }
}
