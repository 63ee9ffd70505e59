package dev.artishow.trainer.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a model, or its package, does with a picture. */
public enum Use {
  /** It learnt from it. */
  LEARNT,
  /** Its sample sheet may show it, and it did not learn from it. */
  SHOWN;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Use> of(String key) {
    return Arrays.stream(values()).filter(use -> use.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Use::key).toList();
  }
}
