package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Place;
import dev.artishow.engine.Progress;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member sees of a picture that is on its way, and what can be made of it afterwards. */
class ProgressTest {
  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, generator, new WordScreen());
    ada = bot.guild().member("Ada");
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private Reply isDrawing() {
    generator.hold();
    Reply reply = ada.types("/imagine", Map.of("prompt", "a red apple", "seed", 42));
    bot.awaitRequests(generator, 1);
    return reply;
  }

  private static Progress step(int done, int seconds) {
    return new Progress.Stepped(
        done, 10, Duration.ofSeconds(seconds), PaintingGenerator.paint("preview", done));
  }

  @Test
  void waiting_inTheQueue_showsThePlaceAndTheTime() {
    Reply reply = isDrawing();
    generator.tells(new Progress.Waiting(new Place(3, Duration.ofSeconds(40))));
    reply.expectsText("2 pictures before yours, ready in about 40 seconds");
  }

  @Test
  void drawing_halfDone_showsAPreviewAndGivesWayToThePicture() {
    Reply reply = isDrawing();
    generator.tells(step(5, 12));
    SeenMessage preview = reply.expectsText("▰▰▰▰▰▱▱▱▱▱ about 12 seconds left");
    assertThat(preview.pictures()).hasSize(1);
    assertThat(preview.buttonLabels()).containsExactly("Cancel");

    generator.release();
    assertThat(reply.expectsText("seed 42").pictures()).hasSize(1);
  }

  @Test
  void drawing_toldFasterThanThePace_isShownOnceAPaceAtMost() {
    Reply reply = isDrawing();
    generator.tells(step(1, 30));
    reply.expectsText("about 30 seconds");
    for (int done = 2; done < 9; done++) {
      generator.tells(step(done, 32 - 2 * done));
    }
    int paces = 0;
    while (!bot.discord().transcript().contains("about 14 seconds")) {
      assertThat(++paces).as("paces until the latest is shown").isLessThan(500);
      bot.advance(Duration.ofSeconds(3));
      generator.tells(step(9, 14));
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(bot.discord().transcript().split("seconds left", -1).length - 1)
        .isLessThanOrEqualTo(1 + paces);
  }

  @Test
  void cancel_whileItIsDrawn_endsIt() {
    Reply reply = isDrawing();
    generator.tells(step(1, 30));
    reply.expectsText("left").clicks(ada, "Cancel");
    reply.expectsText("This was stopped before it was drawn");
  }

  @Test
  void variation_ofAPicture_isDrawnCloseToItWithAnotherSeed() {
    SeenMessage picture =
        ada.types("/imagine", Map.of("prompt", "a red apple", "seed", 42)).expectsPicture();
    picture.clicks(ada, "Variation").expectsPicture();

    assertThat(generator.requests()).hasSize(3);
    assertThat(generator.requests().get(1).seed()).isEqualTo(42);
    DrawRequest varied = generator.requests().get(2);
    assertThat(varied.prompt()).isEqualTo("a red apple");
    assertThat(varied.seed()).isNotEqualTo(42);
    assertThat(varied.freedom()).contains(Freedom.CLOSE);
    assertThat(varied.sketch().orElseThrow().picture())
        .isEqualTo(PaintingGenerator.paint("a red apple", 42));
  }
}
