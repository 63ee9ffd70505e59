package dev.artishow.engine.reference.find.words;

import dev.artishow.engine.reference.find.words.PlainWords.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which languages a prompt may be in, by its letters and its small words. Whatever is left open is
 * decided by what each language finds in it.
 */
public final class LanguageGuess {
  /** Spoken by most who type prompts: of two readings as good, the one in the first counts. */
  private static final List<String> USUAL = List.of("en", "fr");

  /** Next to them. */
  private static final List<String> FREQUENT =
      List.of("de", "es", "it", "pt", "nl", "pl", "sv", "tr", "id", "vi", "cs", "ro", "da", "no");

  private static final int MANY = 1000;

  private static final Set<UnicodeScript> KANA =
      EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Set<UnicodeScript> SHARED =
      EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

  private final Languages languages;
  private final Map<String, UnicodeScript> scripts;

  /**
   * A guess among languages.
   *
   * @param scripts of each language
   */
  public LanguageGuess(Languages languages, Map<String, UnicodeScript> scripts) {
    this.languages = languages;
    this.scripts = Map.copyOf(scripts);
  }

  /** The languages that its small words do not rule out, the likeliest first. */
  public List<Language> likely(List<Token> words) {
    UnicodeScript script = script(words);
    return script == UnicodeScript.LATIN ? latin(words) : written(script);
  }

  /** All others that are written in the same letters, those that more people speak first. */
  public List<Language> others(List<Token> words, Collection<Language> likely) {
    List<Language> others = written(script(words));
    others.removeAll(likely);
    others.sort(
        Comparator.comparingInt(
            language -> FREQUENT.indexOf(language.tag()) + (isFrequent(language) ? 0 : MANY)));
    return others;
  }

  private static boolean isFrequent(Language language) {
    return FREQUENT.contains(language.tag());
  }

  /** The letters that tell most: a name in Latin ones may stand in any text. */
  private static UnicodeScript script(List<Token> words) {
    Set<UnicodeScript> all = EnumSet.noneOf(UnicodeScript.class);
    words.forEach(word -> word.text().codePoints().mapToObj(UnicodeScript::of).forEach(all::add));
    all.removeAll(SHARED);
    if (all.stream().anyMatch(KANA::contains)) {
      return UnicodeScript.HIRAGANA;
    }
    all.remove(UnicodeScript.LATIN);
    return all.stream().findFirst().orElse(UnicodeScript.LATIN);
  }

  private List<Language> latin(List<Token> words) {
    var likely = new ArrayList<Language>();
    int most = 0;
    for (String tag : USUAL) {
      if (languages.has(tag)) {
        likely.add(languages.get(tag));
        most = Math.max(most, smallWords(words, languages.get(tag)));
      }
    }
    for (Language language : languages.all()) {
      int small = smallWords(words, language);
      if (!USUAL.contains(language.tag()) && small > 0 && small >= most) {
        likely.add(language);
      }
    }
    return likely;
  }

  private static int smallWords(List<Token> words, Language language) {
    PlainWords plain = language.plain();
    return (int)
        words.stream()
            .filter(word -> plain.is(word, Kind.GRAMMAR) || plain.is(word, Kind.ARTICLE))
            .count();
  }

  private List<Language> written(UnicodeScript script) {
    var written = new ArrayList<Language>();
    for (Language language : languages.all()) {
      UnicodeScript own = scripts.getOrDefault(language.tag(), UnicodeScript.LATIN);
      boolean han = script == UnicodeScript.HAN && own == UnicodeScript.HIRAGANA;
      if (own == script || han) {
        written.add(language);
      }
    }
    return written;
  }
}
