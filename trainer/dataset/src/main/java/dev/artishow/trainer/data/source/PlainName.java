package dev.artishow.trainer.data.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes of file names and titles what a person would call the thing: {@code coffee grinder}. */
final class PlainName {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\bby [A-Z].*");
  private static final Pattern SUFFIX = Pattern.compile("(?i)\\.(svg|png)\\b");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?=\\s|$)");

  /** And single letters, which number pictures too. */
  private static final Pattern ARTICLE = Pattern.compile("^(an?|the) |(?<= |^)[b-z](?= |$)");

  private static final Pattern BETWEEN = Pattern.compile("[\\s_/.,:;!?#\"+*~=|-]+");
  private static final Pattern WORD = Pattern.compile("[a-z]+(['&][a-z]+)*");
  private static final int MIN_LETTERS = 3;
  private static final int MAX_WORDS = 7;

  /** Say something of the file rather than of the thing. */
  private static final Set<String> EMPTY =
      Set.of(
          "clipart",
          "clip",
          "art",
          "drawing",
          "icon",
          "icons",
          "image",
          "img",
          "picture",
          "pic",
          "vector",
          "svg",
          "png",
          "version",
          "ver",
          "final",
          "remix",
          "untitled",
          "unnamed",
          "new",
          "test",
          "simple",
          "plain",
          "small",
          "large",
          "big",
          "misc",
          "unknown",
          "object",
          "a",
          "an",
          "the",
          "of",
          "with",
          "and",
          "bw",
          "color",
          "colour",
          "coloured",
          "colored",
          "style");

  private static final Set<String> DROPPED =
      Set.of(
          "clipart",
          "svg",
          "png",
          "icon",
          "icons",
          "vector",
          "image",
          "version",
          "bw",
          "remix",
          "openclipart",
          "ganson",
          "bucul",
          "bucule",
          "md");

  private PlainName() {}

  /** The plain name; empty if none is left, or if it is written in other letters than English. */
  static Optional<String> of(String raw) {
    return of(raw, word -> false);
  }

  /**
   * The plain name.
   *
   * @param foreign words that are no part of it, such as its author's
   */
  static Optional<String> of(String raw, Predicate<String> foreign) {
    String spaced = SUFFIX.matcher(ASIDE.matcher(raw).replaceAll(" ")).replaceAll(" ");
    boolean oneWord = spaced.strip().indexOf(' ') < 0;
    String parted = oneWord ? HUMP.matcher(spaced).replaceAll(" ") : spaced;
    String open = NUMBER.matcher(BETWEEN.matcher(parted).replaceAll(" ").strip()).replaceAll("");
    String lowered = ARTICLE.matcher(open.toLowerCase(Locale.ROOT)).replaceAll("");
    List<String> words =
        Arrays.stream(lowered.split(" +", -1))
            .filter(word -> !word.isEmpty() && !DROPPED.contains(word) && !foreign.test(word))
            .toList();
    return speaks(words) ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  private static boolean speaks(List<String> words) {
    return words.size() <= MAX_WORDS
        && words.stream().allMatch(word -> WORD.matcher(word).matches())
        && words.stream().anyMatch(word -> word.length() >= MIN_LETTERS && !EMPTY.contains(word));
  }
}
