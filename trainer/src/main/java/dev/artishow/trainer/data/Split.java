package dev.artishow.trainer.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a picture may be used for. */
public enum Split {
  /** To learn from. */
  TRAIN,
  /** To judge by: nothing that shows its concept is learnt from. */
  HELD_OUT,
  /** To judge by: its concept is learnt from, but not in its style. */
  HELD_OUT_STYLE,
  /** To judge by: its concept is learnt from, but not in its colour. */
  HELD_OUT_PAIR;

  /** As manifests write it: {@code held-out-style}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
