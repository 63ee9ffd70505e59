package dev.artishow.moderation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways in which a prompt can be read as words: as it stands, and with the tricks undone that
 * people play to slip a word past a list. A prompt without tricks has one reading.
 */
final class Readings {
  private static final String OPENING_SIGNS = "@$€§£*#";
  private static final String CLOSING_SIGNS = "$§*#";
  private static final Pattern LONG_RUN = Pattern.compile("(\\p{L})\\1{2,}");

  private final Lookalikes lookalikes = new Lookalikes();

  /** Distinct readings of a prompt, the plainest first. */
  Set<List<Token>> of(MappedText prompt) {
    MappedText folded = Folding.fold(prompt);
    var readings = new LinkedHashSet<List<Token>>();
    readings.add(folded.runs(Character::isLetterOrDigit));
    MappedText latin = lookalikes.toLatin(folded);
    addLatin(latin, readings);
    MappedText capitals = lookalikes.toLatin(lookalikes.capitalsToLatin(prompt));
    if (!capitals.text().equals(latin.text())) {
      addLatin(capitals, readings);
    }
    for (List<Token> reading : List.copyOf(readings)) {
      if (reading.stream().anyMatch(token -> LONG_RUN.matcher(token.text()).find())) {
        readings.add(shorten(reading, "$1"));
        readings.add(shorten(reading, "$1$1"));
      }
    }
    return readings;
  }

  private static void addLatin(MappedText latin, Set<List<Token>> readings) {
    readings.add(latin.runs(Character::isLetterOrDigit));
    List<Token> chunks = chunks(latin);
    List<Disguise> disguises = Disguise.possibleIn(latin.text());
    for (List<Token> joined : distinct(joinLetters(chunks, 0), joinLetters(chunks, 1))) {
      for (Disguise disguise : disguises) {
        readings.add(joined.stream().flatMap(chunk -> disguise.undo(chunk).stream()).toList());
      }
    }
  }

  private static Set<List<Token>> distinct(List<Token> one, List<Token> other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  /** What stands between blanks, without the punctuation around it. */
  private static List<Token> chunks(MappedText text) {
    return text.runs(
        c -> !Character.isWhitespace(c),
        c -> Character.isLetterOrDigit(c) || OPENING_SIGNS.indexOf(c) >= 0,
        c -> Character.isLetterOrDigit(c) || CLOSING_SIGNS.indexOf(c) >= 0);
  }

  /**
   * Makes one word of three or more single letters in a row ({@code n u d e}).
   *
   * @param apart letters at the start of a row to leave alone, as in {@code a n u d e}
   */
  private static List<Token> joinLetters(List<Token> chunks, int apart) {
    var joined = new ArrayList<Token>();
    for (int i = 0; i < chunks.size(); ) {
      int end = i;
      while (end < chunks.size() && continuesRow(chunks, i, end)) {
        end++;
      }
      if (end - i - apart < 3) {
        joined.add(chunks.get(i));
        i++;
        continue;
      }
      joined.addAll(chunks.subList(i, i + apart));
      var word = new StringBuilder();
      chunks.subList(i + apart, end).forEach(chunk -> word.append(chunk.text()));
      int start = chunks.get(i + apart).start();
      joined.add(new Token(word.toString(), start, chunks.get(end - 1).end()));
      i = end;
    }
    return joined;
  }

  /** Two blanks between letters end a word: {@code n u d e g i r l}. */
  private static boolean continuesRow(List<Token> chunks, int first, int next) {
    Token chunk = chunks.get(next);
    boolean single = chunk.text().codePointCount(0, chunk.text().length()) == 1;
    return single && (next == first || chunk.start() - chunks.get(next - 1).end() <= 1);
  }

  private static List<Token> shorten(List<Token> reading, String run) {
    return reading.stream()
        .map(token -> token.reading(LONG_RUN.matcher(token.text()).replaceAll(run)))
        .toList();
  }
}
