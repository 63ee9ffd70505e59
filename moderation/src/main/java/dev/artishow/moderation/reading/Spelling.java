package dev.artishow.moderation.reading;

/** How far two words are apart. */
final class Spelling {
  private Spelling() {}

  /** Whether one letter more, less or other, or two neighbours swapped, makes one of the other. */
  static boolean isOneEdit(String one, String other) {
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    String restOne = one.substring(from);
    String restOther = other.substring(from);
    if (one.length() == other.length()) {
      return restOne.length() < 1
          || restOne.substring(1).equals(restOther.substring(1))
          || (restOne.length() >= 2
              && restOne.charAt(0) == restOther.charAt(1)
              && restOne.charAt(1) == restOther.charAt(0)
              && restOne.substring(2).equals(restOther.substring(2)));
    }
    boolean isLonger = one.length() > other.length();
    String longer = isLonger ? restOne : restOther;
    String rest = isLonger ? restOther : restOne;
    return Math.abs(one.length() - other.length()) == 1 && longer.substring(1).equals(rest);
  }
}
