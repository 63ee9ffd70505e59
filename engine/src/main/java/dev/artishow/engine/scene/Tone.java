package dev.artishow.engine.scene;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five skin tones of Unicode's emoji modifiers, lightest first. */
public enum Tone {
  LIGHT(0x1f3fb),
  MEDIUM_LIGHT(0x1f3fc),
  MEDIUM(0x1f3fd),
  MEDIUM_DARK(0x1f3fe),
  DARK(0x1f3ff);

  private final int modifier;

  Tone(int modifier) {
    this.modifier = modifier;
  }

  /** The modifier's code point in hexadecimal, which is also the concept that names the tone. */
  public String codePoint() {
    return Integer.toHexString(modifier);
  }

  public static Optional<Tone> of(int codePoint) {
    return Arrays.stream(values()).filter(tone -> tone.modifier == codePoint).findFirst();
  }

  /** As manifests write it: {@code medium-light}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
