package dev.artishow.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Place;
import dev.artishow.engine.Priority;
import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedImageGeneratorTest {
  private static final SamplerDefaults DEFAULTS =
      new SamplerDefaults("dpm-solver++2m", 12, new Guidance(3, 0.1));

  private static final Asker PUBLIC = asker(7, 1, false);

  private final Studio studio = new Studio();
  private final CachedImageGenerator generator =
      new CachedImageGenerator(studio, studio, 1, SeedSource.NONE);

  @Test
  void draw_sameRequestAgain_isKeptAndCostsNothing() {
    Drawing.Drawn first = studio.completes(generator.draw(DrawRequest.of("a red apple", 7)));
    Drawing again = generator.draw(DrawRequest.of("a red apple", 7)).join();
    assertThat(first.cached()).isFalse();
    assertThat(first.energy().wattHours()).isEqualTo(0.5);
    assertThat(again)
        .isEqualTo(
            new Drawing.Drawn(
                first.picture(),
                first.model(),
                7,
                first.origin(),
                new EnergyEstimate(0, 0.5, "load × TDP"),
                true));
    assertThat(studio.waiting).isEmpty();
    assertThat(generator.stats())
        .usingRecursiveComparison()
        .ignoringFields("loadSeconds")
        .isEqualTo(new CacheStats(1, 1, 1, 0, 0, 1, 64 * 64 * 4 + 512, 0.5));
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
  void submit_aHundredTimesAtOnce_drawsOnce() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      var start = new CountDownLatch(1);
      List<Future<Ticket>> asked = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        asked.add(
            pool.submit(
                () -> {
                  start.await();
                  return submit(PUBLIC, ProgressListener.NONE);
                }));
      }
      start.countDown();
      var endings = new ArrayList<CompletableFuture<Drawing>>();
      for (Future<Ticket> ticket : asked) {
        endings.add(ticket.get().drawing());
      }
      assertThat(studio.waiting).hasSize(1);
      studio.finish(studio.picture());
      assertThat(endings.stream().map(CompletableFuture::join).filter(this::reused)).hasSize(99);
      assertThat(generator.stats().misses()).isEqualTo(1);
      assertThat(generator.stats().hits()).isEqualTo(99);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void cancel_whoPaid_leavesPictureAndBillToTheNext() {
    Ticket first = submit(PUBLIC, ProgressListener.NONE);
    Ticket second = submit(PUBLIC, ProgressListener.NONE);
    first.cancel();
    assertThat(first.drawing()).isCompletedWithValue(new Drawing.Cancelled());
    assertThat(studio.waiting.get(0)).isNotDone();
    assertThat(studio.completes(second.drawing()).energy().wattHours()).isEqualTo(0.5);
    assertThat(first.drawing()).isCompletedWithValue(new Drawing.Cancelled());
  }

  @Test
  void cancel_theLastOne_givesTheDrawingUp() {
    Ticket first = submit(PUBLIC, ProgressListener.NONE);
    Ticket second = submit(PUBLIC, ProgressListener.NONE);
    second.cancel();
    second.cancel();
    assertThat(studio.waiting.get(0)).isNotDone();
    first.cancel();
    assertThat(studio.waiting.remove(0)).isCompletedWithValue(new Drawing.Cancelled());
    Ticket third = submit(PUBLIC, ProgressListener.NONE);
    first.cancel();
    submit(PUBLIC, ProgressListener.NONE);
    assertThat(studio.waiting).hasSize(1);
    assertThat(studio.completes(third.drawing()).cached()).isFalse();
  }

  @Test
  void submit_whileOneIsDrawn_hearsItsProgressFromWhereItIs() {
    var heard = new ArrayList<Progress>();
    var later = new ArrayList<Progress>();
    Progress waiting = new Progress.Waiting(new Place(3, Duration.ofSeconds(4)));
    Progress begun = new Progress.Waiting(new Place(1, Duration.ofSeconds(1)));
    submit(PUBLIC, heard::add);
    studio.listeners.get(0).onProgress(waiting);
    Ticket second = submit(PUBLIC, later::add);
    studio.listeners.get(0).onProgress(begun);
    assertThat(heard).containsExactly(waiting, begun);
    assertThat(later).containsExactly(waiting, begun);
    second.cancel();
    studio.listeners.get(0).onProgress(waiting);
    assertThat(later).hasSize(2);
  }

  @Test
  void submit_listenerThatFails_isItsOwnTrouble() {
    var heard = new ArrayList<Progress>();
    submit(
        PUBLIC,
        progress -> {
          throw new IllegalStateException("listener");
        });
    submit(PUBLIC, heard::add);
    studio.listeners.get(0).onProgress(new Progress.Waiting(Place.ENDED));
    assertThat(heard).hasSize(1);
  }

  @Test
  void submit_firstOnesPatienceIsOver_drawsForTheOthers() {
    Ticket first = submit(PUBLIC, ProgressListener.NONE);
    Ticket second = submit(PUBLIC, ProgressListener.NONE);
    var expired = new Drawing.Expired(Duration.ofSeconds(5));
    studio.finish(expired);
    assertThat(first.drawing()).isCompletedWithValue(expired);
    assertThat(studio.completes(second.drawing()).cached()).isFalse();
    Ticket third = submit(PUBLIC, ProgressListener.NONE);
    assertThat(third.drawing()).isCompletedWithValueMatching(this::reused);
  }

  @Test
  void submit_private_isSharedWithinItsGuildAlone() {
    Ticket mine = submit(asker(7, 1, true), ProgressListener.NONE);
    Ticket ours = submit(asker(7, 2, true), ProgressListener.NONE);
    Ticket theirs = submit(asker(8, 3, true), ProgressListener.NONE);
    Ticket everybodys = submit(asker(7, 1, false), ProgressListener.NONE);
    assertThat(studio.waiting).hasSize(3);
    studio.completes(mine.drawing());
    assertThat(ours.drawing()).isCompletedWithValueMatching(this::reused);
    assertThat(theirs.drawing()).isNotDone();
    assertThat(everybodys.drawing()).isNotDone();
    Ticket alone = submit(asker(0, 1, true), ProgressListener.NONE);
    Ticket stranger = submit(asker(0, 2, true), ProgressListener.NONE);
    assertThat(alone.drawing()).isNotDone();
    assertThat(stranger.drawing()).isNotDone();
    assertThat(studio.waiting).hasSize(4);
  }

  private static Asker asker(long guild, long member, boolean isPrivate) {
    return new Asker(guild, 1, member, Priority.NORMAL, isPrivate, Optional.empty());
  }

  private Ticket submit(Asker asker, ProgressListener listener) {
    return generator.submit(DrawRequest.of("a red apple", 7), asker, listener);
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
    assertThat(generator.stats().misses()).isEqualTo(2);
    assertThat(generator.stats().loads()).isEqualTo(1);
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
    assertThat(generator.stats()).isEqualTo(new CacheStats(0, 0, 0, 0, 0, 0, 0, 0));
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
    private final List<CompletableFuture<Drawing>> waiting =
        Collections.synchronizedList(new ArrayList<>());
    private final List<ProgressListener> listeners = new ArrayList<>();
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
          Origin.noise(Origin.Ground.NO_LIBRARY),
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
      listeners.add(listener);
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
