package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
  @Test
  void advance_standing_movesByTheStep() {
    SandboxClock clock = SandboxClock.standing();
    Instant before = clock.instant();

    clock.advance(Duration.ofMinutes(16));

    assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofMinutes(16));
    assertThat(clock.withZone(ZoneId.of("Europe/Paris")).instant()).isEqualTo(clock.instant());
  }

  @Test
  void advance_backwards_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxClock.running().advance(Duration.ofMillis(-1)))
        .withMessageContaining("PT-0.001S");
  }
}
