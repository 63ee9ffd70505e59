package dev.artishow.trainer.loop;

import dev.artishow.config.text.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * Something a person should know of a run, e.g. a skipped step.
 *
 * @param home class beside whose package's {@code warnings.properties} the words are
 * @param key of the words
 * @param values that the words tell
 */
public record Warning(Class<?> home, String key, List<Object> values) {
  /** Keeps its values. */
  public Warning {
    values = List.copyOf(values);
  }

  /** A warning in the words of a class's package. */
  public static Warning of(Class<?> home, String key, Object... values) {
    return new Warning(home, key, List.of(values));
  }

  /** In French for those who speak it, else in English. */
  public String text(Locale reader) {
    return Phrases.of(home.getPackageName() + ".warnings", reader).say(key, values.toArray());
  }
}
