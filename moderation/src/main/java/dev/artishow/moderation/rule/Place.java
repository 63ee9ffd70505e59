package dev.artishow.moderation.rule;

/**
 * Where a word stands in a prompt as typed.
 *
 * @param start first character
 * @param end one past the last
 */
public record Place(int start, int end) {
  public Place {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "end must be after start, were %d and %d".formatted(start, end));
    }
  }

  /** Whether another place is inside this one. */
  public boolean covers(int otherStart, int otherEnd) {
    return start <= otherStart && otherEnd <= end;
  }

  /** Whether they have a character in common. */
  public boolean overlaps(Place other) {
    return start < other.end && other.start < end;
  }
}
