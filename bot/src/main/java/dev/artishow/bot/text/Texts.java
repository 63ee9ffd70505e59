package dev.artishow.bot.text;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Every text for people, from {@code messages.properties} (English) and one file more for each
 * further {@link Language}. Patterns are ICU's, which know plurals and named arguments.
 */
public final class Texts {
  private static final String BUNDLE = "dev.artishow.bot.text.messages";

  private final Map<Language, ResourceBundle> bundles = new HashMap<>();

  public Texts() {
    // without a fallback a machine would answer English members in its own language
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (Language language : Language.all()) {
      bundles.put(language, ResourceBundle.getBundle(BUNDLE, language.locale(), noFallback));
    }
  }

  /** A sentence without arguments. */
  public String say(Language language, Phrase phrase) {
    return say(language, phrase, Map.of());
  }

  /** A sentence with its named arguments filled in. */
  public String say(Language language, Phrase phrase, Map<String, ?> arguments) {
    String pattern = bundle(language).getString(phrase.key());
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  /**
   * A part of a command as Discord shows it.
   *
   * @param key its path, e.g. {@code imagine.options.seed.description}
   * @throws java.util.MissingResourceException when there is no such text
   */
  public String command(Language language, String key) {
    return bundle(language).getString(key);
  }

  private ResourceBundle bundle(Language language) {
    return Objects.requireNonNull(bundles.get(language));
  }
}
