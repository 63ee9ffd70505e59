package dev.artishow.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorldTest {
  private final World world = new World(Clock.systemUTC(), "token", event -> {});

  @Test
  void takeLockUse_ofNestedActions_countsOnce() {
    world.run(outer -> world.run(inner -> {}));

    assertThat(world.takeLockUse().entries()).isEqualTo(1);
  }

  @Test
  void takeLockUse_whileAnotherHolds_countsTheWait() throws InterruptedException {
    var holds = new CountDownLatch(1);
    var mayGo = new CountDownLatch(1);
    var holder =
        new Thread(
            () ->
                world.run(
                    state -> {
                      holds.countDown();
                      awaitUninterrupted(mayGo);
                    }));
    holder.start();
    holds.await();
    var waiter = new Thread(() -> world.run(state -> {}));
    waiter.start();
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    mayGo.countDown();
    waiter.join();

    LockUse use = world.takeLockUse();
    assertThat(use.entries()).isEqualTo(2);
    assertThat(use.longestWait()).isPositive().isLessThanOrEqualTo(use.waited());
    assertThat(use.held()).isPositive();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void await_questionThatIsAnswered_isCountedToo() {
    assertThat(world.await(Duration.ofSeconds(1), state -> Optional.of(1))).contains(1);

    assertThat(world.takeLockUse().entries()).isEqualTo(1);
  }
}
