package dev.artishow.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the commands say, in the language of the user: English, or French for those who speak it.
 */
final class Messages {
  private final ResourceBundle bundle;
  private final Locale locale;

  Messages(Locale locale) {
    // without a fallback a French machine would answer LANG=en in French
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.bundle = ResourceBundle.getBundle("dev.artishow.launcher.messages", locale, noFallback);
    this.locale = locale;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  Locale locale() {
    return locale;
  }

  boolean isFrench() {
    return locale.getLanguage().equals("fr");
  }

  /** A text with its arguments {@code {0}}, {@code {1}} … filled in. */
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
