package dev.artishow.engine.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A model as people name it: {@code base}, whichever version is active, or {@code base@1.0.0}. */
public record ModelRef(String name, Optional<String> version) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,63})(?:@(\\d[0-9a-z.-]{0,52}))?");

  /**
   * Reads one of the two forms.
   *
   * @throws IllegalArgumentException if {@code text} is neither
   */
  @JsonCreator
  public static ModelRef parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a model must be NAME or NAME@VERSION, e.g. base@1.0.0, was \"%s\"".formatted(text));
    }
    return new ModelRef(matcher.group(1), Optional.ofNullable(matcher.group(2)));
  }

  static ModelRef of(String name, String version) {
    return new ModelRef(name, Optional.of(version));
  }

  @Override
  @JsonValue
  public String toString() {
    return version.map(known -> name + "@" + known).orElse(name);
  }
}
