package dev.artishow.bot.reference;

import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Match;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds drawings by their names in {@link #composed} prompts, whatever the case: whole words,
 * longer names first.
 */
final class OwnNames implements Finder {
  /** Letters, marks and digits, with single spaces, hyphens or apostrophes between them. */
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[ '’-][\\p{L}\\p{M}\\p{N}]+)*");

  private static final int MIN_CHARACTERS = 2;

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed();

  private record Name(String name, Pattern pattern) {
    static Name of(String name) {
      return new Name(
          name,
          Pattern.compile(
              "(?<![\\p{L}\\p{M}\\p{N}])"
                  + Pattern.quote(composed(name))
                  + "(?![\\p{L}\\p{M}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  private final List<Name> names;

  OwnNames(Collection<String> names) {
    this.names = names.stream().sorted(LONGEST_FIRST).map(Name::of).toList();
  }

  /** Whether something can be a name. */
  static boolean isName(String name) {
    return name.length() >= MIN_CHARACTERS
        && name.length() <= OwnDrawing.MAX_NAME_CHARACTERS
        && FORM.matcher(name).matches();
  }

  /** A text with letters and their accents as one character each, where there is one. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** A name as it is compared with others. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Match> find(String prompt) {
    var found = new ArrayList<Match>();
    for (Name name : names) {
      Matcher place = name.pattern().matcher(prompt);
      while (place.find()) {
        int start = place.start();
        int end = place.end();
        if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
          found.add(new Match(start, end, name.name(), Match.Certainty.NAME, 1));
        }
      }
    }
    found.sort(Comparator.comparingInt(Match::start));
    return found;
  }
}
