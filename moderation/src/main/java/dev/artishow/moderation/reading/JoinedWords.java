package dev.artishow.moderation.reading;

import dev.artishow.moderation.reading.Glyphs.Glyph;
import dev.artishow.moderation.reading.LetterTrie.Form;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int SHORTEST_WORD = 3;

  /** What an everyday word costs, and a letter that belongs to none. */
  private static final float WORD = 0.6f;

  /** Words of three letters, and those of one or two, stand in other words by accident. */
  private static final float SHORT_WORD = 0.9f;

  private static final float TINY_WORD = 1.1f;
  private static final float LETTER = 1;
  private static final float ALLOWED = 0.25f;
  private static final float SPACED = 0.5f;

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
    if (row.size() < SHORTEST) {
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
    return likely(row.size(), areSpaced ? SPACED : 0, inside, all);
  }

  private static List<Inside> likely(int size, float extra, List<Inside> inside, List<Inside> all) {
    float[] before = new float[size + 1];
    float[] after = new float[size + 1];
    Arrays.fill(before, Float.MAX_VALUE);
    Arrays.fill(after, Float.MAX_VALUE);
    before[0] = 0;
    after[size] = 0;
    all.sort((a, b) -> Integer.compare(a.first(), b.first()));
    int next = 0;
    for (int i = 0; i < size; i++) {
      before[i + 1] = Math.min(before[i + 1], before[i] + LETTER);
      for (; next < all.size() && all.get(next).first() == i; next++) {
        int end = all.get(next).next();
        before[end] = Math.min(before[end], before[i] + cost(end - i));
      }
    }
    int last = all.size() - 1;
    for (int i = size - 1; i >= 0; i--) {
      after[i] = after[i + 1] + LETTER;
      for (; last >= 0 && all.get(last).first() == i; last--) {
        int end = all.get(last).next();
        after[i] = Math.min(after[i], after[end] + cost(end - i));
      }
    }
    return inside.stream()
        .filter(
            w ->
                before[w.first()] + after[w.next()] + cost(w.next() - w.first())
                    <= size * ALLOWED + extra)
        .toList();
  }

  private static float cost(int letters) {
    return letters < SHORTEST_WORD ? TINY_WORD : letters == SHORTEST_WORD ? SHORT_WORD : WORD;
  }
}
