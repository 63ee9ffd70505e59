package dev.artishow.trainer.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a picture may be used for. */
public enum Split {
  /** To learn from. */
  TRAIN(0),
  /** To judge by: nothing that shows its concept is learnt from. */
  HELD_OUT(1),
  /** To judge by: its concept is learnt from, but not in its style. */
  HELD_OUT_STYLE(2),
  /** To judge by: its concept is learnt from, but not in its colour. */
  HELD_OUT_PAIR(3);

  private final int code;

  Split(int code) {
    this.code = code;
  }

  /** As the index writes it. */
  int code() {
    return code;
  }

  /** The split of a code that {@link #code} gave. */
  static Split of(int code) {
    return Arrays.stream(values())
        .filter(split -> split.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no split has the code " + code));
  }

  /** As manifests write it: {@code held-out-style}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
