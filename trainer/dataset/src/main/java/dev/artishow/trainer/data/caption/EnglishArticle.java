package dev.artishow.trainer.data.caption;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts "a" or "an" before names that can bear it. */
public final class EnglishArticle {
  private static final Pattern COUNTABLE_LOOKING = Pattern.compile("\\p{L}[\\p{L} ’'-]*");
  private static final Pattern PLURAL = Pattern.compile(".*[^su’']s");
  private static final Set<String> SOUND_OF_VOWEL = Set.of("hour", "hourglass", "heir", "honest");
  private static final Set<String> SOUND_OF_CONSONANT =
      Set.of("unicorn", "unicycle", "uniform", "university", "ukulele", "euro", "one", "ufo", "up");

  private EnglishArticle() {}

  /** The name with its article; empty for plurals and for names that are more than a noun. */
  public static Optional<String> before(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (!COUNTABLE_LOOKING.matcher(name).matches() || PLURAL.matcher(last).matches()) {
      return Optional.empty();
    }
    return Optional.of(indefinite(name) + " " + name);
  }

  /** "a" or "an", by the sound that words begin with; they are taken to be countable. */
  public static String indefinite(String words) {
    String first = words.split("[ -]", 2)[0].toLowerCase(Locale.ROOT);
    boolean vowel =
        SOUND_OF_VOWEL.contains(first)
            || ("aeiou".indexOf(first.charAt(0)) >= 0 && !SOUND_OF_CONSONANT.contains(first));
    return vowel ? "an" : "a";
  }
}
