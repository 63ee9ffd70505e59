package dev.artishow.moderation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModerationCaseTest {
  private static final Instant OPENED = Instant.parse("2026-11-30T08:00:00Z");
  private static final Instant EXPIRES = OPENED.plus(Duration.ofDays(2));
  private static final long MEMBER = 1;
  private static final long FIRST = 2;
  private static final long SECOND = 3;

  private static ModerationCase held() {
    return ModerationCase.held("c1", 9, MEMBER, OPENED, EXPIRES);
  }

  private static ModerationCase taken(Step step) {
    assertThat(step).isInstanceOf(Step.Taken.class);
    return ((Step.Taken) step).after();
  }

  private static ModerationCase refusedByFirst() {
    ModerationCase claimed = taken(held().claim(FIRST, OPENED));
    return taken(claimed.decide(FIRST, false, "gore", OPENED));
  }

  @Test
  void claim_claimedCase_isDenied() {
    ModerationCase claimed = taken(held().claim(FIRST, OPENED));

    assertThat(claimed.claim(SECOND, OPENED)).isInstanceOf(Step.Denied.class);
    assertThat(taken(claimed.release(FIRST)).claim(SECOND, OPENED)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void claim_ownPrompt_isDenied() {
    assertThat(held().claim(MEMBER, OPENED)).isInstanceOf(Step.Denied.class);
  }

  @Test
  void decide_withoutClaimOrReason_isDenied() {
    ModerationCase claimed = taken(held().claim(FIRST, OPENED));

    assertThat(held().decide(FIRST, true, "fine", OPENED)).isInstanceOf(Step.Denied.class);
    assertThat(claimed.decide(SECOND, true, "fine", OPENED)).isInstanceOf(Step.Denied.class);
    assertThat(claimed.decide(FIRST, true, " ", OPENED)).isInstanceOf(Step.Denied.class);
  }

  @Test
  void decide_twice_isDenied() {
    assertThat(refusedByFirst().decide(FIRST, true, "fine", OPENED))
        .isInstanceOf(Step.Denied.class);
  }

  @Test
  void appeal_decidedByFirst_isForAnotherOnly() {
    ModerationCase appealed = taken(refusedByFirst().appeal(MEMBER, OPENED, EXPIRES));

    assertThat(appealed.claim(FIRST, OPENED)).isInstanceOf(Step.Denied.class);
    ModerationCase claimed = taken(appealed.claim(SECOND, OPENED));
    assertThat(taken(claimed.decide(SECOND, true, "harmless", OPENED)).state())
        .isEqualTo(CaseState.OVERTURNED);
  }

  @Test
  void appeal_byAnotherOrTwice_isDenied() {
    ModerationCase appealed = taken(refusedByFirst().appeal(MEMBER, OPENED, EXPIRES));

    assertThat(refusedByFirst().appeal(SECOND, OPENED, EXPIRES)).isInstanceOf(Step.Denied.class);
    assertThat(appealed.appeal(MEMBER, OPENED, EXPIRES)).isInstanceOf(Step.Denied.class);
  }

  @Test
  void appeal_refusedByRule_mayBeDecidedByAnybodyElse() {
    ModerationCase refused =
        ModerationCase.refused("c2", 9, MEMBER, "sexual-explicit", OPENED, EXPIRES);
    ModerationCase appealed = taken(refused.appeal(MEMBER, OPENED, EXPIRES));

    assertThat(appealed.claim(FIRST, OPENED)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void expire_beforeAndAfterItsTime() {
    assertThat(held().expire(OPENED)).isInstanceOf(Step.Denied.class);
    assertThat(taken(held().expire(EXPIRES)).state()).isEqualTo(CaseState.EXPIRED);
    assertThat(held().claim(FIRST, EXPIRES)).isInstanceOf(Step.Denied.class);
  }
}
