package dev.artishow.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WatchdogTest {
  private static final Raster PIXEL = new Raster(1, new byte[4]);

  @Test
  void watch_doneInTime_givesIt() throws Exception {
    assertThat(Watchdog.USUAL.watch(() -> PIXEL)).isSameAs(PIXEL);
  }

  @Test
  void watch_neverDone_isRefused() {
    var impatient = new Watchdog(Duration.ofMillis(1));

    assertThatThrownBy(
            () ->
                impatient.watch(
                    () -> {
                      while (!Thread.interrupted()) {
                        Thread.onSpinWait();
                      }
                      return PIXEL;
                    }))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContainingAll("must be drawn within 0 s", "simplify it");
  }

  @Test
  void watch_memoryOrDepthExhausted_isRefused() {
    assertThatThrownBy(() -> Watchdog.USUAL.watch(() -> exhausted(new OutOfMemoryError())))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining("memory");
    assertThatThrownBy(() -> Watchdog.USUAL.watch(() -> exhausted(new StackOverflowError())))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining("nested too deeply");
  }

  private static Raster exhausted(Error error) {
    throw error;
  }
}
