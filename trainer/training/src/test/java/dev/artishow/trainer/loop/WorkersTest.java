package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WorkersTest {
  private final Workers workers = new Workers(2);

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void onEach_oneFails_isToldOnceTheOtherIsDone() {
    var failing = new CountDownLatch(1);
    var done = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                workers.onEach(
                    number -> {
                      if (number == 0) {
                        failing.countDown();
                        throw new IllegalStateException("broken");
                      }
                      awaitQuietly(failing);
                      done.set(true);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
    assertThat(done).isTrue();
  }

  @Test
  void onEach_interrupted_waitsAllTheSameAndStaysInterrupted() {
    var done = new AtomicBoolean();
    Thread.currentThread().interrupt();

    workers.onEach(
        number -> {
          if (number == 1) {
            done.set(true);
          }
        });
    assertThat(done).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
