package dev.artishow.trainer.library.bench;

import dev.artishow.trainer.library.BundledLines;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An everyday noun, and what a person would accept for it.
 *
 * @param english without an article
 * @param french with one, if it is ever said so
 * @param accepted patterns of the things' English names; the noun itself always is one
 */
record Everyday(String english, String french, List<Pattern> accepted) {
  private static final String BETWEEN_FIELDS = "\\|";
  private static final String BETWEEN_NAMES = ";";

  /** The nouns of a file beside this class. */
  static List<Everyday> read(String file) {
    return BundledLines.of(Everyday.class, file).stream()
        .map(line -> of(line.split(BETWEEN_FIELDS, -1)))
        .toList();
  }

  private static Everyday of(String[] fields) {
    String names = fields.length > 2 ? fields[2] : fields[0];
    return new Everyday(
        fields[0],
        fields[1],
        Arrays.stream(names.split(BETWEEN_NAMES, -1)).map(Everyday::pattern).toList());
  }

  private static Pattern pattern(String name) {
    return Pattern.compile(
        Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.CASE_INSENSITIVE);
  }

  /** What people type in a language to be drawn it. */
  String prompt(String language) {
    return language.equals("fr") ? french : "a " + english;
  }

  /** Whether a person would accept the thing of that English name. */
  boolean accepts(String name) {
    return name.equalsIgnoreCase(english)
        || accepted.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }
}
