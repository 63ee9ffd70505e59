package dev.artishow.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Place;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Reference;
import dev.artishow.engine.Sketch;
import dev.artishow.engine.TinyModel;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Sketcher;
import dev.artishow.engine.reference.guard.CopyGuard;
import dev.artishow.engine.reference.sketch.Sketchbook;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.schedule.ScheduleConfig;
import dev.artishow.engine.schedule.Sketching;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalImageGeneratorTest {
  private static final EnergyMeter METER = () -> () -> new EnergyEstimate(0.002, 0.5, "fixed");

  @TempDir private Path models;

  private static LocalImageGenerator open(ModelPackage model, EnergyMeter meter, int queue)
      throws IOException {
    return LocalImageGenerator.open(model, config(model, queue), meter);
  }

  private static EngineConfig config(ModelPackage model, int queue) {
    return new EngineConfig(
        model.folder(),
        "tiny",
        DeviceChoice.parse("cpu"),
        0,
        0,
        queue,
        16,
        new ScheduleConfig(8, Duration.ofSeconds(10), 64, queue, Duration.ofSeconds(30)));
  }

  @Test
  void draw_whatTheLibraryKnows_startsFromItsSketch() throws IOException {
    ModelPackage model = TinyModel.publish(models, "tiny");
    var apple = new Reference("fruit/1", "apple", "Ada", "CC-BY-4.0", "fruit/1");
    Sketcher apples =
        (prompt, seed, pixels) ->
            prompt.contains("apple")
                ? Optional.of(
                    new Sketch(
                        new Picture(pixels, pixels, new byte[4 * pixels * pixels]), List.of(apple)))
                : Optional.empty();
    var sketching =
        new Sketching(
            Optional.of(new Sketchbook(apples, "digest", Optional.empty())), Freedom.FAITHFUL);
    try (var generator = LocalImageGenerator.open(model, config(model, 8), sketching, METER);
        var free = open(model, METER, 8)) {
      Drawing.Drawn drawn = drawn(generator, DrawRequest.of("a red apple", 7));
      assertThat(drawn.origin())
          .isEqualTo(new Origin(Origin.Ground.LIBRARY, Freedom.FAITHFUL.start(), List.of(apple)));
      Drawing.Drawn freely = drawn(free, DrawRequest.of("a red apple", 7));
      assertThat(freely.origin()).isEqualTo(Origin.noise(Origin.Ground.NO_LIBRARY));
      assertThat(drawn.picture()).isNotEqualTo(freely.picture());
      assertThat(
              drawn(generator, DrawRequest.of("a red apple", 7).withFreedom(Freedom.FREE))
                  .picture())
          .isEqualTo(freely.picture());
      Drawing.Drawn other = drawn(generator, DrawRequest.of("un chat", 7));
      assertThat(other.origin().ground()).isEqualTo(Origin.Ground.NOTHING_NAMED);
      Drawing.Drawn like =
          drawn(generator, DrawRequest.of("un chat", 8).withSketch(drawn.asSketch()));
      assertThat(like.origin().references()).containsExactly(apple);
      assertThat(like.origin().ground()).isEqualTo(Origin.Ground.PICTURE);
      DrawRequest asked = DrawRequest.of("a red apple", 7);
      Drawing.Drawn more = drawn(generator, asked.moreLike(drawn, 9));
      Drawing.Drawn variation = drawn(generator, asked.variationOf(drawn, 9));
      assertThat(more.origin())
          .isEqualTo(new Origin(Origin.Ground.PICTURE, Freedom.LOOSE.start(), List.of(apple)));
      assertThat(variation.origin().start()).isEqualTo(Freedom.CLOSE.start());
      assertThat(variation.origin().references()).containsExactly(apple);
      assertThat(List.of(more.seed(), variation.seed())).containsOnly(9L);
      assertThat(more.picture()).isNotIn(drawn.picture(), variation.picture());
    }
  }

  @Test
  void draw_copyOfAReference_isDrawnAgainAndPaidFor() throws IOException {
    ModelPackage model = TinyModel.publish(models, "tiny");
    var apple = new Reference("fruit/1", "apple", "Ada", "CC-BY-4.0", "fruit/1");
    var disc = new Picture(1, 1, new byte[] {-1, 0, 0, -1});
    Drawings drawings =
        new Drawings() {
          @Override
          public List<Reference> of(String concept) {
            return List.of(apple);
          }

          @Override
          public Picture picture(Reference reference, int pixels) {
            return Resampling.resized(disc, pixels);
          }
        };
    Sketcher apples =
        (prompt, seed, pixels) ->
            Optional.of(new Sketch(Resampling.resized(disc, pixels), List.of(apple)));
    // every drawing is nearer than this
    var guard = Optional.of(new CopyGuard(drawings, 2));
    var sketching =
        new Sketching(Optional.of(new Sketchbook(apples, "digest", guard)), Freedom.CLOSE);
    try (var generator = LocalImageGenerator.open(model, config(model, 8), sketching, METER)) {
      var ticket =
          generator.submit(DrawRequest.of("an apple", 7), Asker.LOCAL, ProgressListener.NONE);
      var drawn = (Drawing.Drawn) ticket.drawing().join();
      assertThat(drawn.origin()).isEqualTo(Origin.noise(Origin.Ground.TOO_NEAR));
      // four that were sketched, and the one from noise
      assertThat(drawn.energy().wattHours()).isCloseTo(5 * 0.002, within(1e-12));
      assertThat(ticket.place()).isEqualTo(Place.ENDED);
      assertThat(drawn.picture())
          .isEqualTo(
              drawn(generator, DrawRequest.of("an apple", 7).withFreedom(Freedom.FREE)).picture());
    }
  }

  @Test
  void draw_sketcherAtFault_failsThisOneAlone() throws IOException {
    ModelPackage model = TinyModel.publish(models, "tiny");
    Sketcher broken =
        (prompt, seed, pixels) -> {
          throw new IllegalStateException("no ink");
        };
    var sketching =
        new Sketching(Optional.of(new Sketchbook(broken, "", Optional.empty())), Freedom.CLOSE);
    try (var generator = LocalImageGenerator.open(model, config(model, 8), sketching, METER)) {
      assertThat(generator.draw(DrawRequest.of("an apple", 7)).join())
          .isEqualTo(new Drawing.Failed("no ink"));
      drawn(generator, DrawRequest.of("an apple", 7).withFreedom(Freedom.FREE));
    }
  }

  private static Drawing.Drawn drawn(ImageGenerator generator, DrawRequest request) {
    Drawing ending = generator.draw(request).join();
    assertThat(ending).isInstanceOf(Drawing.Drawn.class);
    return (Drawing.Drawn) ending;
  }

  @Test
  void draw_sameSeed_samePixels_otherSeedOthers() throws IOException {
    ModelPackage model = TinyModel.publish(models, "tiny");
    Picture first;
    try (var generator = open(model, METER, 8)) {
      Drawing.Drawn drawn = drawn(generator, DrawRequest.of("a red apple", 7));
      first = drawn.picture();
      assertThat(first.width()).isEqualTo(16);
      assertThat(drawn.model()).isEqualTo(model.id());
      assertThat(drawn.energy().wattHours()).isEqualTo(0.002);
      assertThat(drawn(generator, DrawRequest.of("a red apple", 8)).picture()).isNotEqualTo(first);
      assertThat(drawn(generator, DrawRequest.of("un chat", 7)).picture()).isNotEqualTo(first);
    }
    try (var again = open(model, METER, 8)) {
      assertThat(drawn(again, DrawRequest.of("a red apple", 7)).picture()).isEqualTo(first);
    }
  }

  @Test
  void draw_optionsGiven_changeThePicture() throws IOException {
    try (var generator = open(TinyModel.publish(models, "tiny"), METER, 8)) {
      Picture usual = drawn(generator, DrawRequest.of("a red apple", 7)).picture();
      assertThat(drawn(generator, request("tiny", 5, 3)).picture()).isNotEqualTo(usual);
      assertThat(drawn(generator, request("tiny", 3, 9)).picture()).isNotEqualTo(usual);
      assertThat(drawn(generator, request("tiny", 3, 3)).picture()).isEqualTo(usual);
    }
  }

  private static DrawRequest request(String model, int steps, double guidance) {
    return new DrawRequest(
        "a red apple", 7, Optional.of(model), OptionalInt.of(steps), OptionalDouble.of(guidance));
  }

  private EngineConfig enlarging(String upscaler, int pixels) {
    var plain =
        new EngineConfig(
            models,
            "tiny",
            DeviceChoice.parse("cpu"),
            0,
            0,
            8,
            pixels,
            new ScheduleConfig(8, Duration.ofSeconds(10), 64, 8, Duration.ofSeconds(30)));
    return new EngineConfig(
        plain.modelsFolder(),
        plain.defaultModel(),
        plain.device(),
        plain.threads(),
        plain.precision(),
        plain.arithmetic(),
        plain.cacheMegabytes(),
        plain.queueLimit(),
        plain.picturePixels(),
        plain.schedule(),
        plain.cache(),
        plain.registry(),
        plain.metrics(),
        Optional.of(upscaler),
        Optional.empty(),
        Optional.empty(),
        Freedom.FREE);
  }

  @Test
  void draw_withAnUpscaler_goesThroughItBeforeResampling() throws IOException {
    ModelPackage model = TinyModel.publish(models, "tiny");
    TinyModel.publishUpscaler(models, "larger");
    Picture resampled;
    try (var generator = LocalImageGenerator.open(model, enlarging("larger", 15), METER)) {
      resampled = drawn(generator, DrawRequest.of("a red apple", 7)).picture();
      assertThat(resampled.width()).isEqualTo(15);
    }
    try (var generator = LocalImageGenerator.open(model, enlarging("larger", 16), METER);
        var plain = open(model, METER, 8)) {
      Picture enlarged = drawn(generator, DrawRequest.of("a red apple", 7)).picture();
      assertThat(enlarged.width()).isEqualTo(16);
      assertThat(enlarged).isNotEqualTo(drawn(plain, DrawRequest.of("a red apple", 7)).picture());
    }
    try (var generator = LocalImageGenerator.open(model, enlarging("larger", 40), METER)) {
      assertThat(drawn(generator, DrawRequest.of("a red apple", 7)).picture().width())
          .isEqualTo(40);
    }
  }

  @Test
  void open_upscalerThatIsNone_isRefusedByName() throws IOException {
    ModelPackage model = TinyModel.publish(models, "tiny");
    assertThatThrownBy(() -> LocalImageGenerator.open(model, enlarging("tiny", 16), METER))
        .isInstanceOf(ModelPackageException.class)
        .hasMessageEndingWith(
            "must hold a model of kind upscaler to be engine.upscaler, holds diffusion");
    assertThatThrownBy(() -> LocalImageGenerator.open(model, enlarging("lager", 16), METER))
        .isInstanceOf(ModelPackageException.class)
        .hasMessageContaining("has no model lager");
  }

  @Test
  void draw_unknownModel_tellsTheKnownOnes() throws IOException {
    ModelPackage model = TinyModel.publish(models, "tiny");
    try (var generator = open(model, METER, 8)) {
      assertThat(generator.draw(request("huge", 3, 3)).join())
          .isInstanceOfSatisfying(
              Drawing.UnknownModel.class,
              ending -> {
                assertThat(ending.name()).isEqualTo("huge");
                assertThat(ending.known()).containsExactly(model.id());
              });
    }
  }

  @Test
  void draw_generatorInOneStep_drawsToo() throws IOException {
    try (var generator = open(TinyModel.publishGan(models, "quick"), METER, 8)) {
      Picture apple = drawn(generator, DrawRequest.of("a red apple", 7)).picture();
      assertThat(drawn(generator, DrawRequest.of("a red apple", 7)).picture()).isEqualTo(apple);
      assertThat(drawn(generator, DrawRequest.of("un chat", 7)).picture()).isNotEqualTo(apple);
    }
  }

  @Test
  void close_withWorkTakenOn_drawsItAndIsBusyForTheRest() throws Exception {
    var generator = open(TinyModel.publish(models, "tiny"), METER, 8);
    var first = generator.draw(DrawRequest.of("first", 1));
    var second = generator.draw(DrawRequest.of("second", 1));
    generator.close();
    assertThat(first.join()).isInstanceOf(Drawing.Drawn.class);
    assertThat(second.join()).isInstanceOf(Drawing.Drawn.class);
    assertThat(generator.draw(DrawRequest.of("late", 1)).join()).isInstanceOf(Drawing.Busy.class);
  }
}
