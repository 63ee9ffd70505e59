package dev.artishow.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.moderation.picture.PictureScreen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScreenedGeneratorTest {
  private static final ModelId MODEL = new ModelId("model", "1.0.0", "0".repeat(64));
  private static final DrawRequest REQUEST = DrawRequest.of("a red apple", 7);
  private static final Picture BLACK = new Picture(1, 1, new byte[] {0, 0, 0, -1});
  private static final Picture WHITE = new Picture(1, 1, new byte[] {-1, -1, -1, -1});
  private static final InstantSource CLOCK = () -> Instant.EPOCH;

  /** Shows what is white. */
  private static final PictureScreen WHITE_ONLY = picture -> picture.getRGB(0, 0) == 0xffffffff;

  private final List<Progress> heard = new ArrayList<>();

  @Test
  void submit_pictureThatMayBeShown_isDrawn() {
    assertThat(drawing(drawn(WHITE), List.of(), WHITE_ONLY)).isEqualTo(drawn(WHITE));
  }

  @Test
  void submit_pictureThatMayNot_isWithheld() {
    assertThat(drawing(drawn(BLACK), List.of(), WHITE_ONLY))
        .isEqualTo(new Drawing.Withheld(MODEL, 7));
  }

  @Test
  void submit_screenThatFails_isWithheld() {
    PictureScreen broken =
        picture -> {
          throw new IllegalStateException("no weights");
        };

    assertThat(drawing(drawn(WHITE), List.of(), broken)).isEqualTo(new Drawing.Withheld(MODEL, 7));
  }

  @Test
  void submit_pictureThatTheEngineKept_isLookedAtOnce() {
    var looks = new AtomicInteger();
    var fake = new Fake(CompletableFuture.completedFuture(drawn(WHITE)), List.of());
    try (var generator =
        new ScreenedGenerator(fake, picture -> looks.incrementAndGet() > 0, CLOCK)) {
      assertThat(generator.submit(REQUEST, Asker.LOCAL, heard::add).drawing().join())
          .isEqualTo(generator.submit(REQUEST, Asker.LOCAL, heard::add).drawing().join());
    }

    assertThat(looks).hasValue(1);
  }

  @Test
  void submit_whatIsNoPicture_isPassedOn() {
    Drawing busy = new Drawing.Busy(Duration.ofSeconds(3));

    assertThat(drawing(busy, List.of(), WHITE_ONLY)).isEqualTo(busy);
  }

  @Test
  void submit_drawnAfterTheEnd_isWithheld() {
    var ending = new CompletableFuture<Drawing>();
    var generator = new ScreenedGenerator(new Fake(ending, List.of()), WHITE_ONLY, CLOCK);
    Ticket ticket = generator.submit(REQUEST, Asker.LOCAL, heard::add);

    generator.close();
    ending.complete(drawn(WHITE));

    assertThat(ticket.drawing().join()).isEqualTo(new Drawing.Withheld(MODEL, 7));
  }

  @Test
  void submit_drafts_onlyThoseThatMayBeShownAreHeardOf() {
    var good = new Progress.Drafted(WHITE, Optional.empty());
    var bad = new Progress.Drafted(BLACK, Optional.of(MODEL));

    drawing(drawn(WHITE), List.of(bad, good), WHITE_ONLY);

    assertThat(heard).containsExactly(good);
  }

  @Test
  void submit_previewsThatFollowFast_areNotAllLookedAt() {
    var first = new Progress.Stepped(1, 3, Duration.ofSeconds(2), WHITE);
    var second = new Progress.Stepped(2, 3, Duration.ofSeconds(1), WHITE);

    drawing(drawn(WHITE), List.of(first, second), WHITE_ONLY);

    assertThat(heard).containsExactly(first);
  }

  private Drawing drawing(Drawing ending, List<Progress> progress, PictureScreen screen) {
    var fake = new Fake(CompletableFuture.completedFuture(ending), progress);
    try (var generator = new ScreenedGenerator(fake, screen, CLOCK)) {
      return generator.submit(REQUEST, Asker.LOCAL, heard::add).drawing().join();
    }
  }

  private static Drawing.Drawn drawn(Picture picture) {
    return new Drawing.Drawn(
        picture,
        MODEL,
        7,
        Origin.noise(Origin.Ground.NO_LIBRARY),
        new EnergyEstimate(0, 0, "none"),
        false);
  }

  /** Ends as it was told to. */
  private record Fake(CompletableFuture<Drawing> ending, List<Progress> progress)
      implements ImageGenerator {
    @Override
    public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
      progress.forEach(listener::onProgress);
      return Ticket.of(ending);
    }

    @Override
    public List<ModelId> models() {
      return List.of(MODEL);
    }

    @Override
    public void close() {}
  }
}
