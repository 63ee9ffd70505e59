package dev.artishow.moderation.rule;

/** On which sides a mark, a new line or the end of the prompt must part words from the rest. */
enum Apart {
  NOWHERE(false, false),
  BEFORE(true, false),
  AFTER(false, true),
  AROUND(true, true);

  private final boolean isBefore;
  private final boolean isAfter;

  Apart(boolean isBefore, boolean isAfter) {
    this.isBefore = isBefore;
    this.isAfter = isAfter;
  }

  static Apart of(boolean isBefore, boolean isAfter) {
    if (isBefore) {
      return isAfter ? AROUND : BEFORE;
    }
    return isAfter ? AFTER : NOWHERE;
  }

  boolean isBefore() {
    return isBefore;
  }

  boolean isAfter() {
    return isAfter;
  }

  /** Whether words of a prompt stand so. */
  boolean isIn(String prompt, Place words) {
    return (!isBefore || isMark(prompt, words.start() - 1, -1))
        && (!isAfter || isMark(prompt, words.end(), 1));
  }

  /** Whether what comes first after blanks is a mark or nothing. */
  private static boolean isMark(String prompt, int first, int step) {
    int at = first;
    while (isIn(prompt, at) && isBlank(prompt.charAt(at))) {
      at += step;
    }
    if (!isIn(prompt, at) || prompt.charAt(at) == '\n') {
      return true;
    }
    char mark = prompt.charAt(at);
    boolean isPart = Character.isLetterOrDigit(mark) || Character.isSurrogate(mark);
    return !isPart && !joins(prompt, at, at == first, step);
  }

  /** Whether a mark joins what it stands between: well-read, l'eau, 16:9, f/11, name: value. */
  private static boolean joins(String prompt, int at, boolean isNext, int step) {
    char mark = prompt.charAt(at);
    int beyond = at + step;
    boolean isNumber = isIn(prompt, beyond) && Character.isDigit(prompt.charAt(beyond));
    return switch (mark) {
      case '\'', '’', '_', '&', '+', '*', '#', '=', '/' -> true;
      case ':' -> step < 0 || isNumber;
      case '.' -> isNumber;
      default -> isNext && Character.getType(mark) == Character.DASH_PUNCTUATION;
    };
  }

  private static boolean isIn(String prompt, int at) {
    return at >= 0 && at < prompt.length();
  }

  private static boolean isBlank(char letter) {
    return letter != '\n' && (Character.isWhitespace(letter) || Character.isSpaceChar(letter));
  }
}
