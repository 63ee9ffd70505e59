package dev.artishow.moderation.casework;

import dev.artishow.moderation.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a prompt was not drawn, in the fields that Article 17 of the Digital Services Act names:
 * measure, scope, facts, automated means, ground, redress. It claims no compliance.
 *
 * @param measure what was done
 * @param territory where it holds
 * @param facts what it rests on: the words found, or what the moderator wrote
 * @param isFoundByMachine whether rules of the program found it
 * @param isDecidedByMachine whether nobody looked before it was decided
 * @param ground the rules of the guild that it is against, with their version
 * @param explanation why, in the member's language
 * @param redress what the member can do, and until when
 */
public record StatementOfReasons(
    String caseId,
    Instant decidedAt,
    Measure measure,
    String territory,
    String facts,
    boolean isFoundByMachine,
    boolean isDecidedByMachine,
    String ground,
    String explanation,
    String redress) {

  /** What was done to a prompt. */
  public enum Measure {
    NOT_DRAWN,
    HELD
  }

  /**
   * The statement on a case.
   *
   * @param findings one or more
   * @param prompt the member's, for the words that were found
   * @param isFrench the member's language, English otherwise
   * @throws IllegalArgumentException if the prompt was or will be drawn: that needs no reasons
   */
  public static StatementOfReasons on(
      ModerationCase decided, Instant at, List<Finding> findings, String prompt, boolean isFrench) {
    if (decided.state() == CaseState.APPROVED || decided.state() == CaseState.OVERTURNED) {
      throw new IllegalArgumentException(
          "state must be one in which nothing is drawn, was " + decided.state());
    }
    boolean isByMachine = decided.decider().isEmpty();
    String words =
        findings.stream()
            .map(finding -> "“" + finding.excerpt(prompt) + "”")
            .distinct()
            .collect(Collectors.joining(", "));
    return new StatementOfReasons(
        decided.id(),
        at,
        decided.state().isWaiting() ? Measure.HELD : Measure.NOT_DRAWN,
        "guild " + decided.guildId(),
        Optional.of(decided)
            .filter(one -> !isByMachine)
            .flatMap(ModerationCase::grounds)
            .map(grounds -> words + "; " + grounds)
            .orElse(words),
        true,
        isByMachine,
        findings.stream()
            .map(finding -> finding.ruleId() + " " + finding.ruleVersion())
            .distinct()
            .collect(Collectors.joining(", ")),
        findings.stream()
            .map(Finding::reason)
            .map(reason -> reason.in(isFrench ? Locale.FRENCH : Locale.ENGLISH))
            .distinct()
            .collect(Collectors.joining(" ")),
        redress(decided, isFrench));
  }

  private static String redress(ModerationCase decided, boolean isFrench) {
    return switch (decided.state()) {
      case REFUSED ->
          isFrench
              ? "Vous pouvez faire appel ; quelqu'un d'autre en décidera."
              : "You may appeal; somebody else will decide.";
      case OPEN, CLAIMED, APPEALED, APPEAL_CLAIMED ->
          isFrench
              ? "Un modérateur regarde, jusqu'au %s.".formatted(decided.expires())
              : "A moderator will look, until %s.".formatted(decided.expires());
      default ->
          isFrench
              ? "La décision est définitive ; vous pouvez reformuler la demande."
              : "The decision is final; you may ask in other words.";
    };
  }
}
