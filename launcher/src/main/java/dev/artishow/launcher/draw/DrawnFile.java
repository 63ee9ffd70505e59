package dev.artishow.launcher.draw;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A picture that was drawn, for programs to read.
 *
 * @param model NAME@VERSION, as {@code --model} takes it
 * @param cached whether it had been drawn before, so that it took no energy
 * @param wattHours that drawing it took
 * @param origin what it was drawn from
 * @param references whose drawings it leans on
 */
record DrawnFile(
    String file,
    String prompt,
    String model,
    long seed,
    boolean cached,
    @JsonProperty("watt-hours") double wattHours,
    String origin,
    List<Credit> references) {

  DrawnFile {
    references = List.copyOf(references);
  }

  /** Whose drawing, and under which licence. */
  record Credit(String id, String author, String license) {
    static Credit of(Reference reference) {
      return new Credit(reference.id(), reference.author(), reference.license());
    }
  }

  static DrawnFile of(Path file, String prompt, Drawing.Drawn drawn) {
    return new DrawnFile(
        file.toString(),
        prompt,
        drawn.model().ref(),
        drawn.seed(),
        drawn.cached(),
        drawn.cached() ? 0 : drawn.energy().wattHours(),
        drawn.origin().ground().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        drawn.origin().references().stream().map(Credit::of).toList());
  }
}
