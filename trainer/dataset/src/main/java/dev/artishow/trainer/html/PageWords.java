package dev.artishow.trainer.html;

import com.samskivert.mustache.Mustache;
import dev.artishow.config.text.Phrases;
import java.util.Locale;

/** What a page says, in French for those who speak it, else in English. */
public abstract class PageWords {
  private final Phrases phrases;

  /**
   * @param bundle base name of the properties that hold the texts
   */
  protected PageWords(String bundle, Locale locale) {
    this.phrases = Phrases.of(bundle, locale);
  }

  public final Locale locale() {
    return phrases.locale();
  }

  /** {@code en} or {@code fr}. */
  public final String language() {
    return locale().getLanguage();
  }

  /** A text with its arguments filled in. */
  public final String say(String key, Object... arguments) {
    return phrases.say(key, arguments);
  }

  /** A text, if there is one of this key; else the other. */
  public final String sayOr(String key, String otherwise) {
    return phrases.has(key) ? phrases.say(key) : otherwise;
  }

  /** A number with so many decimals at most. */
  public final String decimals(double value, int most) {
    return phrases.decimals(value, most);
  }

  /** For templates: the text whose key stands between the marks. */
  final Mustache.Lambda say() {
    return (key, out) -> out.write(Escaping.of(say(key.execute())));
  }
}
