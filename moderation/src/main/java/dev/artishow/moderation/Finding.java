package dev.artishow.moderation;

/**
 * One rule that matched.
 *
 * @param ruleId e.g. {@code minors-sexual}
 * @param ruleVersion version of the rules file it came from
 * @param start first character of the match in the prompt as typed
 * @param end one past its last character
 * @param reason why, for the member, in both languages
 */
public record Finding(
    String ruleId, String ruleVersion, Category category, int start, int end, Reason reason) {

  /** One sentence in English and in French. */
  public record Reason(String english, String french) {}

  /** The part of {@code prompt} that matched. */
  public String excerpt(String prompt) {
    return prompt.substring(start, end);
  }
}
