package dev.artishow.moderation.guild;

/** Whether a stretch of text begins and ends where words do. */
final class WholeWords {
  private WholeWords() {}

  static boolean are(String text, int start, int end) {
    return beginAt(text, start) && endAt(text, end);
  }

  static boolean beginAt(String text, int start) {
    return start == 0
        || !Character.isLetterOrDigit(text.codePointBefore(start))
        || !Character.isLetterOrDigit(text.codePointAt(start));
  }

  static boolean endAt(String text, int end) {
    return end == text.length()
        || !Character.isLetterOrDigit(text.codePointAt(end))
        || !Character.isLetterOrDigit(text.codePointBefore(end));
  }
}
