package dev.artishow.config.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts in English, or in French for those who speak it, from {@code NAME.properties} and {@code
 * NAME_fr.properties}. They are patterns of {@link MessageFormat}; apostrophes are typographic, so
 * that none needs doubling.
 */
public final class Phrases {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Phrases(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * Reads the texts for one reader.
   *
   * @param name of the files on the class path, e.g. {@code dev.artishow.launcher.messages}
   * @param reader whose language decides, and whose country the numbers follow
   */
  public static Phrases of(String name, Locale reader) {
    // without a fallback a French machine would answer LANG=en in French
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    Locale locale =
        speaks(reader, Locale.FRENCH) || speaks(reader, Locale.ENGLISH) ? reader : Locale.ENGLISH;
    return new Phrases(ResourceBundle.getBundle(name, locale, noFallback), locale);
  }

  private static boolean speaks(Locale reader, Locale language) {
    return reader.getLanguage().equals(language.getLanguage());
  }

  /** The files' texts as they are, for libraries that take them so. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** French or English, with the reader's country. */
  public Locale locale() {
    return locale;
  }

  /** Whether the texts are in French. */
  public boolean isFrench() {
    return speaks(locale, Locale.FRENCH);
  }

  /** Whether there is a text of this key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * A text with its arguments {@code {0}}, {@code {1}} … filled in.
   *
   * @throws java.util.MissingResourceException when there is no such text
   */
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** A number as the language writes it, with so many decimals at most. */
  public String decimals(double value, int most) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(most);
    return format.format(value);
  }
}
