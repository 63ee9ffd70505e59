package dev.artishow.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Text changed on its way here, each character of it still tied to where it came from. */
final class MappedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private MappedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static MappedText of(String original) {
    int[] starts = new int[original.length()];
    int[] ends = new int[original.length()];
    for (int i = 0; i < original.length(); ) {
      int next = i + Character.charCount(original.codePointAt(i));
      Arrays.fill(starts, i, next, i);
      Arrays.fill(ends, i, next, next);
      i = next;
    }
    return new MappedText(original, starts, ends);
  }

  String text() {
    return text;
  }

  /** Where the piece {@code from}–{@code to} (exclusive, not empty) of this text came from. */
  Token piece(int from, int to) {
    return new Token(text.substring(from, to), starts[from], ends[to - 1]);
  }

  /** Puts another text, perhaps none, in the place of each code point. */
  MappedText replace(IntFunction<String> replacement) {
    var changed = new StringBuilder(text.length());
    int[] newStarts = new int[text.length()];
    int[] newEnds = new int[text.length()];
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int from = changed.length();
      changed.append(replacement.apply(codePoint));
      if (changed.length() > newStarts.length) {
        newStarts = Arrays.copyOf(newStarts, 2 * changed.length());
        newEnds = Arrays.copyOf(newEnds, 2 * changed.length());
      }
      Arrays.fill(newStarts, from, changed.length(), starts[i]);
      Arrays.fill(newEnds, from, changed.length(), ends[i]);
      i += Character.charCount(codePoint);
    }
    return new MappedText(changed.toString(), newStarts, newEnds);
  }

  /** The longest runs of code points that satisfy {@code part}. */
  List<Token> runs(IntPredicate part) {
    return runs(part, first -> true, last -> true);
  }

  /** As {@link #runs(IntPredicate)}, each run cut back to begin and end with what may. */
  List<Token> runs(IntPredicate part, IntPredicate begins, IntPredicate ends) {
    var tokens = new ArrayList<Token>();
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && part.test(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      int next = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
      while (start < end && !begins.test(text.codePointAt(start))) {
        start += Character.charCount(text.codePointAt(start));
      }
      while (start < end && !ends.test(text.codePointBefore(end))) {
        end -= Character.charCount(text.codePointBefore(end));
      }
      if (start < end) {
        tokens.add(piece(start, end));
      }
      start = next;
    }
    return tokens;
  }
}
