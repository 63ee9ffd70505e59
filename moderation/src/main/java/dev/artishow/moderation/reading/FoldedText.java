package dev.artishow.moderation.reading;

import java.util.Arrays;

/** A prompt in lower case without accents, each character still tied to where it came from. */
public final class FoldedText {
  private final StringBuilder text = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private FoldedText(int length) {
    starts = new int[length];
    ends = new int[length];
  }

  /** Folds a prompt. */
  public static FoldedText of(String prompt) {
    var folded = new FoldedText(prompt.length());
    for (int i = 0; i < prompt.length(); ) {
      int codePoint = prompt.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      folded.add(Folding.bare(codePoint), i, next);
      i = next;
    }
    return folded;
  }

  private void add(String letters, int start, int end) {
    int from = text.length();
    text.append(letters);
    if (text.length() > starts.length) {
      starts = Arrays.copyOf(starts, 2 * text.length());
      ends = Arrays.copyOf(ends, 2 * text.length());
    }
    Arrays.fill(starts, from, text.length(), start);
    Arrays.fill(ends, from, text.length(), end);
  }

  public String text() {
    return text.toString();
  }

  /** Where a character came from in the prompt as typed. */
  public int start(int character) {
    return starts[character];
  }

  /** One past where it came from. */
  public int end(int character) {
    return ends[character];
  }
}
