package dev.artishow.sandbox.guild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SnowflakesTest {
  @Test
  void next_clockStanding_growsAndKeepsTheTime() {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    Snowflakes ids = new Snowflakes(Clock.fixed(now, ZoneOffset.UTC));

    long first = ids.next();
    long second = ids.next();

    assertThat(second).isGreaterThan(first);
    assertThat(Snowflakes.timeOf(second)).isEqualTo(now);
  }

  @Test
  void timeOf_exampleOfTheDocumentation_isItsTime() {
    assertThat(Snowflakes.timeOf(175928847299117063L))
        .isEqualTo(Instant.parse("2016-04-30T11:18:25.796Z"));
  }
}
