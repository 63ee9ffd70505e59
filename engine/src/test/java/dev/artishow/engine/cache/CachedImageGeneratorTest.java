package dev.artishow.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.sampling.Guidance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedImageGeneratorTest {
  private static final SamplerDefaults DEFAULTS =
      new SamplerDefaults("dpm-solver++2m", 12, new Guidance(3, 0.1));

  private final Studio studio = new Studio();
  private final CachedImageGenerator generator = new CachedImageGenerator(studio, studio, 1);

  @Test
  void draw_sameRequestAgain_isKeptAndCostsNothing() {
    Drawing.Drawn first = studio.completes(generator.draw(DrawRequest.of("a red apple", 7)));
    Drawing again = generator.draw(DrawRequest.of("a red apple", 7)).join();
    assertThat(first.cached()).isFalse();
    assertThat(first.energy().wattHours()).isEqualTo(0.5);
    assertThat(again)
        .isEqualTo(
            new Drawing.Drawn(
                first.picture(), first.model(), 7, new EnergyEstimate(0, 0.5, "load × TDP"), true));
    assertThat(studio.waiting).isEmpty();
    assertThat(generator.stats()).isEqualTo(new CacheStats(1, 1, 0, 0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A RED APPLE!", " a  red apple ", "a réd ａpple"})
  void draw_sameWordsSpeltOtherwise_isKept(String prompt) {
    studio.completes(generator.draw(DrawRequest.of("a red apple", 7)));
    assertThat(generator.draw(DrawRequest.of(prompt, 7)))
        .isCompletedWithValueMatching(this::reused);
  }

  @Test
  void draw_modelsDefaultsSpeltOut_isKept() {
    studio.completes(generator.draw(DrawRequest.of("a red apple", 7)));
    var spelt =
        new DrawRequest(
            "a red apple", 7, Optional.of("tiny"), OptionalInt.of(12), OptionalDouble.of(3));
    assertThat(generator.draw(spelt)).isCompletedWithValueMatching(this::reused);
  }

  @Test
  void draw_anythingElseAsked_isDrawn() {
    var none = OptionalInt.empty();
    var asked =
        List.of(
            DrawRequest.of("a red apple", 7),
            DrawRequest.of("a red apple", 8),
            DrawRequest.of("red apple", 7),
            new DrawRequest(
                "a red apple", 7, Optional.empty(), OptionalInt.of(13), OptionalDouble.empty()),
            new DrawRequest("a red apple", 7, Optional.empty(), none, OptionalDouble.of(2)));
    asked.forEach(
        request -> assertThat(studio.completes(generator.draw(request)).cached()).isFalse());
    studio.digest = "another";
    assertThat(studio.completes(generator.draw(asked.get(0))).cached()).isFalse();
    assertThat(generator.stats().misses()).isEqualTo(6);
  }

  @Test
  void draw_whileTheFirstIsDrawn_sharesIt() {
    var first = generator.draw(DrawRequest.of("a red apple", 7));
    var second = generator.draw(DrawRequest.of("a red apple", 7));
    assertThat(second).isNotDone();
    assertThat(studio.waiting).hasSize(1);
    assertThat(studio.completes(first).cached()).isFalse();
    assertThat(second).isCompletedWithValueMatching(this::reused);
  }

  @Test
  void draw_oneOfTwoGivesUp_leavesTheOtherItsPicture() {
    var first = generator.draw(DrawRequest.of("a red apple", 7));
    var second = generator.draw(DrawRequest.of("a red apple", 7));
    first.cancel(true);
    studio.finish(studio.picture());
    assertThat(second).isCompletedWithValueMatching(this::reused);
  }

  @Test
  void draw_endedOtherwise_isToldToAllAndNotKept() {
    var busy = new Drawing.Busy(Duration.ofSeconds(3));
    var first = generator.draw(DrawRequest.of("a red apple", 7));
    var second = generator.draw(DrawRequest.of("a red apple", 7));
    studio.finish(busy);
    assertThat(first).isCompletedWithValue(busy);
    assertThat(second).isCompletedWithValue(busy);
    assertThat(studio.completes(generator.draw(DrawRequest.of("a red apple", 7))).cached())
        .isFalse();
    assertThat(generator.stats()).isEqualTo(new CacheStats(0, 2, 0, 0));
  }

  @Test
  void draw_fault_reachesTheCallerAndIsNotKept() {
    var first = generator.draw(DrawRequest.of("a red apple", 7));
    studio.waiting.remove(0).completeExceptionally(new IllegalStateException("bug"));
    assertThatThrownBy(first::join).hasRootCauseMessage("bug");
    assertThat(studio.completes(generator.draw(DrawRequest.of("a red apple", 7))).cached())
        .isFalse();
  }

  @Test
  void draw_generatorThrows_isTheSameAsAFault() {
    studio.throwing = true;
    assertThatThrownBy(generator.draw(DrawRequest.of("a red apple", 7))::join)
        .hasRootCauseMessage("thrown");
    studio.throwing = false;
    assertThat(studio.completes(generator.draw(DrawRequest.of("a red apple", 7))).cached())
        .isFalse();
  }

  @Test
  void draw_modelSwappedMeanwhile_isNotKeptUnderTheOldOne() {
    var first = generator.draw(DrawRequest.of("a red apple", 7));
    studio.digest = "swapped";
    assertThat(studio.completes(first).model().digest()).isEqualTo("swapped");
    studio.digest = "digest";
    assertThat(studio.completes(generator.draw(DrawRequest.of("a red apple", 7))).cached())
        .isFalse();
  }

  @Test
  void draw_unknownModel_isTheGeneratorsToAnswer() {
    var request =
        new DrawRequest(
            "a cat", 1, Optional.of("none"), OptionalInt.empty(), OptionalDouble.empty());
    var unknown = new Drawing.UnknownModel("none", List.of());
    var ending = generator.draw(request);
    studio.finish(unknown);
    assertThat(ending).isCompletedWithValue(unknown);
    assertThat(generator.stats()).isEqualTo(new CacheStats(0, 0, 0, 0));
  }

  @Test
  void draw_moreThanFits_dropsSome() {
    for (int seed = 0; seed < 100; seed++) {
      studio.completes(generator.draw(DrawRequest.of("a red apple", seed)));
    }
    // a picture of 64 × 64 takes 16,896 bytes: 62 fit
    assertThat(generator.stats().evictions()).isEqualTo(38);
  }

  @Test
  void close_closesTheGenerator() {
    generator.close();
    assertThat(studio.closed).isTrue();
  }

  private boolean reused(Drawing drawing) {
    return drawing instanceof Drawing.Drawn drawn
        && drawn.cached()
        && drawn.energy().wattHours() == 0;
  }

  /** Draws when the test says so. */
  private static final class Studio implements ImageGenerator, RequestResolver {
    private final List<CompletableFuture<Drawing>> waiting = new ArrayList<>();
    private String digest = "digest";
    private boolean throwing;
    private boolean closed;

    Drawing.Drawn completes(CompletableFuture<Drawing> ending) {
      finish(picture());
      return (Drawing.Drawn) ending.join();
    }

    void finish(Drawing drawing) {
      waiting.remove(0).complete(drawing);
    }

    Drawing.Drawn picture() {
      return new Drawing.Drawn(
          new Picture(64, 64, new byte[64 * 64 * 4]),
          new ModelId("tiny", "1.0.0", digest),
          7,
          new EnergyEstimate(0.5, 0.5, "load × TDP"),
          false);
    }

    @Override
    public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
      if (throwing) {
        throw new IllegalStateException("thrown");
      }
      var future = new CompletableFuture<Drawing>();
      waiting.add(future);
      return Ticket.of(future);
    }

    @Override
    public Optional<CanonicalRequest> resolve(DrawRequest request, Asker asker) {
      return request.model().orElse("tiny").equals("tiny")
          ? Optional.of(CanonicalRequest.of(request, digest, DEFAULTS))
          : Optional.empty();
    }

    @Override
    public List<ModelId> models() {
      return List.of(new ModelId("tiny", "1.0.0", digest));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
