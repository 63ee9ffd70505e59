package dev.artishow.bot.text;

import com.ibm.icu.util.LocaleMatcher;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A language that the bot speaks: one for each file of texts that there is, {@code
 * messages.properties} in English for everybody whose own has none.
 */
public record Language(Locale locale) {
  /** The language of the file that every key must be in. */
  public static final Language ENGLISH = new Language(Locale.ENGLISH);

  private static final List<Language> ALL = found(file -> Language.class.getResource(file) != null);

  private static final LocaleMatcher MATCHER =
      LocaleMatcher.builder()
          .setSupportedLocales(ALL.stream().map(Language::locale).toList())
          .setDefaultLocale(ENGLISH.locale())
          .build();

  /**
   * The languages of the files that there are, English first.
   *
   * @param isThere whether there is a file of this name beside the texts in English
   */
  static List<Language> found(Predicate<String> isThere) {
    Stream<Language> further =
        Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> !locale.equals(Locale.ROOT))
            .filter(locale -> isThere.test("messages_" + locale + ".properties"))
            .map(Language::new)
            .sorted(Comparator.comparing(Language::tag));
    return Stream.concat(Stream.of(ENGLISH), further).distinct().toList();
  }

  /** All that there are, English first. */
  public static List<Language> all() {
    return ALL;
  }

  /**
   * The one that suits a reader best.
   *
   * @param tag theirs by BCP 47, as Discord sends it, e.g. {@code fr} or {@code en-GB}
   * @return English when the bot speaks nothing that they would understand
   */
  public static Language of(String tag) {
    Locale best = MATCHER.getBestLocale(Locale.forLanguageTag(tag));
    return new Language(best);
  }

  /** Its tag by BCP 47. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** What its speakers call it. */
  public String ownName() {
    return locale.getDisplayName(locale);
  }
}
