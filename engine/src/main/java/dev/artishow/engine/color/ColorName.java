package dev.artishow.engine.color;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The colours that most languages have a word for. */
public enum ColorName {
  BLACK,
  WHITE,
  GRAY,
  RED,
  ORANGE,
  YELLOW,
  GREEN,
  TURQUOISE,
  BLUE,
  PURPLE,
  PINK,
  BROWN,
  BEIGE;

  /** As manifests write it: {@code red}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
