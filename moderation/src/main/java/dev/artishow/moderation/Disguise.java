package dev.artishow.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One way to write a word so that a list of words would miss it, undone.
 *
 * @param one the letter that {@code 1}, {@code !} and {@code |} stand for
 * @param masked the letter that {@code *} and {@code #} stand for
 * @param joinsPunctuation whether {@code nu-de} is one word, or two
 * @param twins whether {@code rn} and {@code vv} stand for {@code m} and {@code w}
 */
record Disguise(char one, char masked, boolean joinsPunctuation, boolean twins) {
  private static final Map<Character, Character> SIGNS =
      Map.ofEntries(
          Map.entry('0', 'o'),
          Map.entry('3', 'e'),
          Map.entry('4', 'a'),
          Map.entry('5', 's'),
          Map.entry('7', 't'),
          Map.entry('8', 'b'),
          Map.entry('9', 'g'),
          Map.entry('@', 'a'),
          Map.entry('$', 's'),
          Map.entry('§', 's'),
          Map.entry('€', 'e'),
          Map.entry('£', 'l'),
          Map.entry('¥', 'y'),
          Map.entry('+', 't'));

  /** Every combination that makes a difference to {@code text}. */
  static List<Disguise> possibleIn(String text) {
    boolean hasTwins = text.contains("rn") || text.contains("vv");
    var all = new ArrayList<Disguise>();
    for (char masked : (containsAny(text, "*#") ? "aeiou" : "a").toCharArray()) {
      for (char one : (containsAny(text, "1!|") ? "il" : "i").toCharArray()) {
        for (boolean joins : new boolean[] {true, false}) {
          all.add(new Disguise(one, masked, joins, false));
          if (hasTwins) {
            all.add(new Disguise(one, masked, joins, true));
          }
        }
      }
    }
    return all;
  }

  private static boolean containsAny(String text, String signs) {
    return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
  }

  /** The words that one chunk of text, free of blanks, reads as. */
  List<Token> undo(Token chunk) {
    String text = chunk.text();
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return text.codePoints().anyMatch(Character::isDigit) ? List.of(chunk) : List.of();
    }
    var tokens = new ArrayList<Token>();
    for (String word : read(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        tokens.add(chunk.reading(twins ? word.replace("rn", "m").replace("vv", "w") : word));
      }
    }
    return tokens;
  }

  private String read(String text) {
    var word = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              char sign = codePoint < 0x10000 ? (char) codePoint : ' ';
              if (sign == '1' || sign == '!' || sign == '|') {
                word.append(one);
              } else if (sign == '*' || sign == '#') {
                word.append(masked);
              } else if (SIGNS.containsKey(sign)) {
                word.append(SIGNS.get(sign));
              } else if (Character.isLetterOrDigit(codePoint)) {
                word.appendCodePoint(codePoint);
              } else if (!joinsPunctuation || sign == '/' || sign == '\\') {
                word.append(' ');
              }
            });
    return word.toString();
  }
}
