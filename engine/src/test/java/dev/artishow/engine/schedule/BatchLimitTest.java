package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchLimitTest {
  private static final ScheduleConfig CONFIG =
      new ScheduleConfig(16, Duration.ofMillis(100), 0, 8, Duration.ZERO);

  private long free = 1000;
  private final BatchLimit limit = new BatchLimit(CONFIG, 1, () -> free);

  @Test
  void hasRoom_oneAlone_alwaysMayTry() {
    free = 0;
    assertThat(limit.hasRoom(0, 0, 10)).isTrue();
    assertThat(limit.hasRoom(1, 10, 10)).isFalse();
  }

  @Test
  void hasRoom_memory_isHalfOfWhatIsFree() {
    assertThat(limit.hasRoom(4, 400, 100)).isTrue();
    assertThat(limit.hasRoom(5, 500, 100)).isFalse();
  }

  @Test
  void limits_ofSeveralLoops_areSharedInEqualParts() {
    var half = new BatchLimit(CONFIG, 2, () -> free);
    assertThat(half.pictures()).isEqualTo(8);
    assertThat(half.hasRoom(2, 200, 50)).isTrue();
    assertThat(half.hasRoom(2, 200, 51)).isFalse();
  }

  @Test
  void stepped_slowerThanTheTarget_shrinksAndRecovers() {
    limit.stepped(16, Duration.ofMillis(400));
    assertThat(limit.pictures()).isEqualTo(4);
    limit.stepped(3, Duration.ofMillis(50));
    assertThat(limit.pictures()).isEqualTo(4);
    limit.stepped(4, Duration.ofMillis(50));
    assertThat(limit.pictures()).isEqualTo(5);
    limit.stepped(1, Duration.ofSeconds(9));
    assertThat(limit.pictures()).isEqualTo(5);
  }

  @Test
  void outOfMemory_halvesAndTriesAgainMuchLater() {
    limit.outOfMemory(16);
    assertThat(limit.pictures()).isEqualTo(8);
    for (int i = 0; i < 99; i++) {
      limit.stepped(8, Duration.ofMillis(1));
    }
    assertThat(limit.pictures()).isEqualTo(8);
    limit.stepped(8, Duration.ofMillis(1));
    assertThat(limit.pictures()).isEqualTo(9);
  }
}
