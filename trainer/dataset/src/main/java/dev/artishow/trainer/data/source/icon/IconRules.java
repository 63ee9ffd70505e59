package dev.artishow.trainer.data.source.icon;

import dev.artishow.config.Range;
import dev.artishow.trainer.data.source.Patterns;
import java.util.List;

/**
 * Which icons of named sets show a thing that their names tell, over all such sets of a plan.
 *
 * @param most how many are taken; those that Unicode knows as emoji come first
 * @param mostWords names of more are lists of tags rather than names
 * @param endings regular expressions of endings that are no part of the name: {@code -flat}, {@code
 *     -2}; taken off one after the other
 * @param brands where the names of brands are found
 * @param words single words that no name may have
 * @param names whole names that are left out
 */
public record IconRules(
    @Range(min = 1) int most,
    @Range(min = 1) int mostWords,
    List<String> endings,
    Brands brands,
    List<Words> words,
    List<Names> names) {

  /**
   * Sets of logos. What they call a brand is a brand elsewhere too, unless Unicode's annotations
   * use all its words.
   *
   * @param from name of the package that holds them
   * @param sets their files in it
   * @param endings regular expressions of endings that are no part of a brand: {@code -wordmark}
   * @param shortest brands of fewer letters count only as a whole name
   */
  public record Brands(
      String from, List<String> sets, List<String> endings, @Range(min = 1) int shortest) {
    public Brands {
      sets = List.copyOf(sets);
      endings = List.copyOf(endings);
      endings.forEach(ending -> Patterns.require("endings", ending));
    }
  }

  /**
   * Words for something that is no thing to draw.
   *
   * @param reason why they are left out, for the list of what was dropped
   * @param any the words, between spaces
   */
  public record Words(String reason, String any) {
    public Words {
      requireReason(reason);
    }

    /** Each word. */
    public List<String> list() {
      return List.of(any.strip().split("\\s+"));
    }
  }

  /**
   * Names of something that is no thing to draw.
   *
   * @param reason why they are left out, for the list of what was dropped
   * @param pattern regular expression over the whole name, words joined by dashes
   */
  public record Names(String reason, String pattern) {
    public Names {
      requireReason(reason);
      Patterns.require("pattern", pattern);
    }
  }

  public IconRules {
    endings = List.copyOf(endings);
    words = List.copyOf(words);
    names = List.copyOf(names);
    endings.forEach(ending -> Patterns.require("endings", ending));
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason must be given, was blank");
    }
  }
}
