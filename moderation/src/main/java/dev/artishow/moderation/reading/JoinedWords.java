package dev.artishow.moderation.reading;

import dev.artishow.moderation.reading.Glyphs.Glyph;
import dev.artishow.moderation.reading.LetterTrie.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds words in a row of letters that runs several together. A word counts only where what is left
 * of the row can be read as words as well, or nearly: there is a <em>rapist</em> in a therapist,
 * but {@code the} is then no accident, so such words are listed as ordinary; there is none in a
 * grapist's.
 */
final class JoinedWords {
  /** Shorter rows are one word. */
  static final int SHORTEST = 6;

  /** As above, of letters that stand by themselves. */
  private static final int SHORTEST_SPACED = 4;

  private static final int SHORTEST_WORD = 3;

  /**
   * How much a word of so many letters tells that words were run together: the longer it is, the
   * less likely it stands there by accident. Roughly the decimal logarithm of ten letters to choose
   * from in each place over the number of everyday words of that length.
   */
  private static final float[] TELLS = {0, -0.6f, -0.3f, 0.3f, 1.0f, 1.8f, 2.6f};

  /** What letters that belong to no word tell: the first of them, and each after it. */
  private static final float GAP = -1.8f;

  private static final float LETTER = -0.2f;

  /** What all together must tell, and more if the word itself is short. */
  private static final float ENOUGH = 1.9f;

  private static final float ENOUGH_IF_SHORT = 2.3f;
  private static final float LESS_IF_SPACED = 2;
  private static final int SHORT = 4;

  private final Lexicon lexicon;
  private final WordReader words;
  private final WordReader everyday;

  /**
   * A word inside a row.
   *
   * @param first its first glyph
   * @param next the glyph after it
   */
  record Inside(Form form, int first, int next, Reading reading) {}

  JoinedWords(Lexicon lexicon, WordReader words) {
    this.lexicon = lexicon;
    this.words = words;
    this.everyday = new WordReader(lexicon.common().root());
  }

  /**
   * The words in a row.
   *
   * @param areSpaced whether each letter stood by itself, which nobody does by accident
   */
  List<Inside> in(List<Glyph> row, boolean areSpaced) {
    if (row.size() < (areSpaced ? SHORTEST_SPACED : SHORTEST)) {
      return List.of();
    }
    List<Inside> inside = new ArrayList<>();
    List<Inside> all = new ArrayList<>();
    for (int first = 0; first < row.size(); first++) {
      for (WordReader.Found found : words.from(row, first, Reading.LEET)) {
        if (found.next() - first >= SHORTEST_WORD) {
          inside.add(new Inside(found.form(), first, found.next(), found.reading()));
        }
      }
      if (lexicon.common().size() > 0) {
        for (WordReader.Found found : everyday.from(row, first, Reading.ACCENTS)) {
          all.add(new Inside(found.form(), first, found.next(), found.reading()));
        }
      }
    }
    if (inside.isEmpty()) {
      return List.of();
    }
    all.addAll(inside);
    float[] before = forward(row.size(), all);
    float[] after = backward(row.size(), all);
    return inside.stream()
        .filter(
            w ->
                before[w.first()] + tells(w) + after[w.next()]
                    >= enough(w) - (areSpaced ? LESS_IF_SPACED : 0))
        .toList();
  }

  /** What the glyphs before each one tell at most. */
  private static float[] forward(int size, List<Inside> words) {
    float[] best = new float[size + 1];
    Arrays.fill(best, 1, size + 1, -Float.MAX_VALUE);
    words.sort(Comparator.comparingInt(Inside::first));
    float gap = -Float.MAX_VALUE;
    int next = 0;
    for (int i = 0; i < size; i++) {
      for (; next < words.size() && words.get(next).first() == i; next++) {
        Inside word = words.get(next);
        best[word.next()] = Math.max(best[word.next()], best[i] + tells(word));
      }
      gap = Math.max(best[i] + GAP, gap + LETTER);
      best[i + 1] = Math.max(best[i + 1], gap);
    }
    return best;
  }

  /** What the glyphs from each one on tell at most. */
  private static float[] backward(int size, List<Inside> words) {
    float[] best = new float[size + 1];
    Arrays.fill(best, 0, size, -Float.MAX_VALUE);
    float gap = -Float.MAX_VALUE;
    int last = words.size() - 1;
    for (int i = size - 1; i >= 0; i--) {
      gap = Math.max(best[i + 1] + GAP, gap + LETTER);
      best[i] = gap;
      for (; last >= 0 && words.get(last).first() == i; last--) {
        Inside word = words.get(last);
        best[i] = Math.max(best[i], best[word.next()] + tells(word));
      }
    }
    return best;
  }

  private static float tells(Inside word) {
    return TELLS[Math.min(word.next() - word.first(), TELLS.length - 1)];
  }

  private static float enough(Inside word) {
    return word.next() - word.first() <= SHORT ? ENOUGH_IF_SHORT : ENOUGH;
  }
}
