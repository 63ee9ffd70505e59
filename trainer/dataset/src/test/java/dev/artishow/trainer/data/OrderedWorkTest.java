package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OrderedWorkTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final List<Integer> taken = new ArrayList<>();
  private final OrderedWork<Integer> work = new OrderedWork<>(threads, 4, taken::add);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void finish_laterWorkDoneFirst_keepsTheOrder() throws Exception {
    var laterIsDone = new CountDownLatch(1);
    work.submit(
        () -> {
          laterIsDone.await();
          return 1;
        });
    work.submit(
        () -> {
          laterIsDone.countDown();
          return 2;
        });

    work.finish();

    assertThat(taken).containsExactly(1, 2);
  }

  @Test
  void submit_windowFull_takesTheOldest() throws Exception {
    for (int i = 0; i < 6; i++) {
      int value = i;
      work.submit(() -> value);
    }

    assertThat(taken).containsExactly(0, 1);
  }

  @Test
  void finish_failedWork_tellsWhatFailed() throws Exception {
    work.submit(
        () -> {
          throw new IOException("disk full");
        });

    assertThatThrownBy(work::finish).isInstanceOf(IOException.class).hasMessage("disk full");
  }
}
