package dev.artishow.moderation.reading;

import dev.artishow.moderation.reading.Glyphs.Glyph;
import dev.artishow.moderation.reading.Glyphs.Option;
import dev.artishow.moderation.reading.LetterTrie.Form;
import dev.artishow.moderation.reading.LetterTrie.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads words of the lexicon out of a row of glyphs, letter by letter, each glyph taken by itself
 * for whatever it may stand for. The trie bounds the search: only what begins a word goes on, and
 * there is a limit for what is still possible then.
 */
final class WordReader {
  /** Steps of one search, so that no prompt is slow to read. */
  private static final int MAX_STEPS = 600;

  private static final int SHORTEST_MASKED = 3;

  private final Node root;
  private final List<Found> found = new ArrayList<>();
  private List<Glyph> glyphs = List.of();
  private boolean isWhole;
  private boolean mayRepeat;
  private Reading worst = Reading.LOOKALIKES;
  private int steps;

  /**
   * A word that was read.
   *
   * @param next glyph after it
   */
  record Found(Form form, int next, Reading reading) {}

  WordReader(Node root) {
    this.root = root;
  }

  /** The words that all the glyphs together read as. */
  List<Found> whole(List<Glyph> row) {
    mayRepeat = !isForeign(row);
    return read(row, 0, true, Reading.TURNED);
  }

  /**
   * Whether none of its letters is Latin: a word of another script that looks like a Latin one with
   * letters doubled as well is that by accident.
   */
  static boolean isForeign(List<Glyph> row) {
    return row.stream().noneMatch(glyph -> glyph.isLetter() && Scripts.isLatin(glyph.spelt()));
  }

  /** The words that begin at a glyph, of any length, read no less plainly than {@code worst}. */
  List<Found> from(List<Glyph> row, int first, Reading worst) {
    mayRepeat = false;
    return read(row, first, false, worst);
  }

  private List<Found> read(List<Glyph> row, int first, boolean whole, Reading worst) {
    glyphs = row;
    isWhole = whole;
    this.worst = worst;
    steps = 0;
    found.clear();
    walk(root, first, '\0', 0, 0, Reading.PLAIN);
    return List.copyOf(found);
  }

  private void walk(Node node, int i, char last, int letters, int masks, Reading reading) {
    if (letters > 0 && (!isWhole || i == glyphs.size())) {
      end(node, i, letters, masks, reading);
    }
    if (i == glyphs.size() || ++steps > MAX_STEPS) {
      return;
    }
    Glyph glyph = glyphs.get(i);
    for (Option option : glyph.options()) {
      Node next = node.next(option.letters());
      Reading way = reading.and(option.reading());
      if (way.compareTo(worst) > 0) {
        continue;
      }
      if (next != null) {
        char now = option.letters().charAt(option.letters().length() - 1);
        walk(next, i + 1, now, letters + 1, masks, way);
      }
      if (mayRepeat && last != '\0' && option.letters().equals(String.valueOf(last))) {
        walk(node, i + 1, last, letters, masks, way.and(Reading.REPEATED));
      }
    }
    if (glyph.isMask() && worst.compareTo(Reading.MASKED) >= 0) {
      walkMask(node, i, letters, masks, reading);
    }
    if (worst.compareTo(Reading.LOOKALIKES) >= 0) {
      walkTwin(node, i, letters, masks, reading);
    }
  }

  /** A star hides a vowel, or any one letter where the rest is plain to see. */
  private void walkMask(Node node, int i, int letters, int masks, Reading reading) {
    if (masks > letters - masks) {
      return;
    }
    for (int child = 0; child < node.size(); child++) {
      char letter = node.letter(child);
      if (letter >= 'a' && letter <= 'z') {
        Reading way = reading.and(Reading.MASKED);
        walk(node.node(child), i + 1, letter, letters + 1, masks + 1, way);
      }
    }
  }

  /** To a glance {@code rn} is an m and {@code vv} a w. */
  private void walkTwin(Node node, int i, int letters, int masks, Reading reading) {
    if (i + 1 == glyphs.size()) {
      return;
    }
    char one = (char) glyphs.get(i).codePoint();
    char other = (char) glyphs.get(i + 1).codePoint();
    char twin = one == 'r' && other == 'n' ? 'm' : one == 'v' && other == 'v' ? 'w' : '\0';
    @Nullable Node next = twin == '\0' ? null : node.next(twin);
    if (next != null) {
      walk(next, i + 2, twin, letters + 1, masks, reading.and(Reading.LOOKALIKES));
    }
  }

  private void end(Node node, int next, int letters, int masks, Reading reading) {
    if (masks > 0 && (letters < SHORTEST_MASKED || 2 * masks > letters)) {
      return;
    }
    for (Form form : node.forms()) {
      found.add(new Found(form, next, reading));
    }
  }
}
