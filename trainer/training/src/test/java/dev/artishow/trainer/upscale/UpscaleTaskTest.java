package dev.artishow.trainer.upscale;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.trainer.adversarial.Descent;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.Sketches;
import dev.artishow.trainer.examples.TestingExamples;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Requirements;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From 4 pixels to 8. */
class UpscaleTaskTest {
  @TempDir private Path folder;

  @Test
  void batch_ofANumber_isAlwaysTheSame() {
    UpscaleTask task = TinyUpscaler.task(3);
    assertThat(task.batch(2).small).containsExactly(task.batch(2).small);
    assertThat(task.batch(2).small).isNotEqualTo(task.batch(1).small);
    assertThat(TinyUpscaler.task(3).batch(5).noise).containsExactly(task.batch(5).noise);
  }

  @Test
  void batch_number_decidesThePhase() {
    UpscaleTask task = TinyUpscaler.task(3);
    assertThat(task.batch(2).isAdversarial()).isFalse();
    assertThat(task.batch(3).isAdversarial()).isTrue();
    // batch 3 is learnt from at step 4
    assertThat(task.trains("discriminator", 3)).isFalse();
    assertThat(task.trains("discriminator", 4)).isTrue();
    assertThat(task.trains("upscaler", 1)).isTrue();
  }

  @Test
  void batch_smallPictures_areTheLargeOnesAverages() {
    var adversary = new Adversary(9, 0.1, 4, TinyUpscaler.PENALTY);
    var clean =
        new UpscalePlan(
            8,
            2,
            8,
            1,
            4,
            List.of(),
            1,
            Worsening.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            adversary);
    UpscaleBatch batch =
        new SquareSource(TestingExamples.squares(), Optional.empty(), Optional.empty(), clean, 5, 1)
            .batch(0);
    for (int i = 0; i < 5; i++) {
      UpscaleBatch one = batch.slice(i, i + 1);
      assertThat(one.small).containsExactly(new Squares(8, one.large).averaged(2).values);
    }
  }

  @Test
  void batch_sketches_areOfSomePicturesAndCutAsTheseAre() {
    UpscaleTask task = TinyUpscaler.sketchedTask();
    var given = new HashSet<Float>();
    for (int i = 0; i < 24; i++) {
      UpscaleBatch one = task.batch(i / 6).slice(i % 6, i % 6 + 1);
      given.add(one.given[0]);
      if (one.given[0] == 0) {
        assertThat(one.sketches).containsOnly(0);
      } else {
        // the squares differ in colour alone, so that alpha tells where both were cut
        assertThat(alpha(one.sketches)).containsExactly(alpha(one.large));
      }
    }
    assertThat(given).containsExactlyInAnyOrder(0f, 1f);
  }

  @Test
  void batch_redrawnPictures_areDrawnFromTheirSketchesAndCutAsTheseAre() {
    UpscalePlan plan = TinyUpscaler.sketchedPlan();
    Examples squares = TestingExamples.squares();
    Sketches itself =
        (index, random, target, offset) -> {
          squares.picture(index, target, offset);
          return true;
        };
    var wishes = new ArrayList<Redrawer.Wish>();
    Redrawer half =
        wanted -> {
          wishes.addAll(wanted);
          return wanted.stream().map(wish -> wish.sketch().averaged(2)).toList();
        };
    var redrawing =
        new RedrawSource(new Redrawn(Path.of("drawer"), 0.5, 0, 0.6, 0.8), itself, half);
    UpscaleBatch batch =
        new SquareSource(squares, Optional.empty(), Optional.of(redrawing), plan, 40, 1).batch(0);
    int drawn = 0;
    for (int i = 0; i < 40; i++) {
      UpscaleBatch one = batch.slice(i, i + 1);
      if (one.given[0] == 1) {
        drawn++;
        assertThat(one.sketches).containsExactly(one.large);
        assertThat(one.small).containsExactly(new Squares(8, one.large).averaged(2).values);
      }
    }
    assertThat(drawn).isEqualTo(wishes.size()).isBetween(10, 30);
    assertThat(wishes).extracting(Redrawer.Wish::start).allMatch(at -> at >= 0.6 && at < 0.8);
    assertThat(wishes)
        .extracting(Redrawer.Wish::caption)
        .containsOnly("red", "rouge", "blue", "bleu");
    assertThat(wishes).extracting(Redrawer.Wish::seed).doesNotHaveDuplicates();
  }

  private static float[] alpha(float[] planes) {
    return Arrays.copyOfRange(planes, planes.length * 3 / 4, planes.length);
  }

  @Test
  void losses_inParts_areThoseOfTheWhole() {
    assertPartsAreThoseOfTheWhole(TinyUpscaler.task(0), TinyUpscaler.task(0).groups());
    assertPartsAreThoseOfTheWhole(TinyUpscaler.sketchedTask(), List.of("upscaler"));
  }

  private static void assertPartsAreThoseOfTheWhole(UpscaleTask task, List<String> groups) {
    UpscaleBatch batch = task.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<UpscaleBatch> replica = task.replica(manager);
      for (String group : groups) {
        NDArray whole = replica.losses(manager, group, batch);
        NDArray part = replica.losses(manager, group, batch.slice(2, 5));
        assertThat(whole.size()).isEqualTo(6);
        assertThat(part.toFloatArray())
            .containsExactly(whole.get("2:5").toFloatArray(), Offset.offset(1e-5f));
      }
    }
  }

  @Test
  void upscaler_oneBatch_isLearnt() {
    UpscaleTask task = TinyUpscaler.task(1000);
    UpscaleBatch batch = task.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<UpscaleBatch> replica = task.replica(manager);
      double first = Descent.step(task, replica, "upscaler", batch, 0.05).loss();
      double last = first;
      for (int i = 0; i < 150; i++) {
        last = Descent.step(task, replica, "upscaler", batch, 0.05).loss();
      }
      assertThat(last).isLessThan(0.6 * first);
    }
  }

  @Test
  void upscaler_thatReadsSketches_learnsToHeedTheRightOnes() {
    UpscaleTask task = TinyUpscaler.sketchedTask();
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<UpscaleBatch> replica = task.replica(manager);
      for (int i = 0; i < 300; i++) {
        Descent.step(task, replica, "upscaler", task.batch(i), 0.02);
      }
      Map<String, Double> figures = task.validate(replica);
      double alone = requireNonNull(figures.get("psnr-worse-input-higher"));
      assertThat(figures.get("psnr-sketched-higher")).isGreaterThan(alone + 0.5);
      assertThat(figures.get("psnr-misled-higher")).isGreaterThan(alone - 2);
    }
  }

  @Test
  void discriminator_oneBatch_tellsRealFromDrawn() {
    UpscaleTask task = TinyUpscaler.task(0);
    UpscaleBatch batch = task.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<UpscaleBatch> replica = task.replica(manager);
      Descent.Slope first = Descent.step(task, replica, "discriminator", batch, 0.05);
      double last = first.loss();
      for (int i = 0; i < 100; i++) {
        last = Descent.step(task, replica, "discriminator", batch, 0.05).loss();
      }
      assertThat(last).isLessThan(0.9 * Math.log(2)).isLessThan(first.loss());
      // its shift is the same for real and drawn, so that nothing depends on it
      first
          .reached()
          .forEach(
              (name, sum) -> {
                if (!name.equals("out.bias")) {
                  assertThat(sum).as(name).isPositive();
                }
              });
    }
  }

  @Test
  void discriminator_beforeItsPhase_isNotAskedFor() {
    UpscaleTask task = TinyUpscaler.task(3);
    try (NDManager manager = NDManager.newBaseManager()) {
      assertThatThrownBy(
              () -> task.replica(manager).losses(manager, "discriminator", task.batch(0)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void trainingFlop_ofTheDiscriminator_isItsWeightsTimesTheirPlaces() {
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, NDArray> weights =
          TinyUpscaler.task(0).replica(manager).parameters("discriminator").byName();
      double products = 0;
      for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
        if (weight.getValue().getShape().dimension() == 4) {
          int side = Set.of("in.weight", "look.weight").contains(weight.getKey()) ? 4 : 2;
          products += weight.getValue().size() * side * side;
        }
      }
      assertThat(PatchDiscriminator.flop(8, 4)).isEqualTo(2 * products);
    }
  }

  @Test
  void requirements_ofAPlanWithTwoPhases_coverBoth() throws IOException {
    UpscaleTask task = TinyUpscaler.task(3);
    double first = task.trainingFlop(3); // of each of the first three steps
    double second = TinyUpscaler.task(0).trainingFlop(1);
    assertThat(first).isEqualTo(task.trainingFlop(1)).isLessThan(second);
    assertThat(task.trainingFlop(4))
        .isCloseTo((3 * first + second) / 4, Percentage.withPercentage(1e-9));
    var passes = new ArrayList<String>();
    try (NDManager manager = NDManager.newBaseManager()) {
      Requirements needs =
          TrainingSession.of(
                  task, TinyDenoiser.loop(4, 1, 4), new RunFolder(folder), List.of(manager))
              .requirements(true, (pass, all) -> passes.add(pass + " of " + all));
      assertThat(needs.flopPerExample()).isEqualTo(task.trainingFlop(4));
      assertThat(needs.parameters()).isPositive();
      assertThat(needs.flopPerSecond()).as("an example takes next to nothing").isEmpty();
      assertThat(passes).containsExactly("1 of 2", "2 of 2");
    }
  }

  @Test
  void validateAndSheet_freshNetwork_areThoseOfBilinear() throws IOException {
    UpscaleTask task = TinyUpscaler.task(3);
    Path png = folder.resolve("sheet.png");
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<UpscaleBatch> replica = task.replica(manager);
      var figures = task.validate(replica);
      assertThat(figures.get("psnr-higher")).isEqualTo(figures.get("bilinear-psnr"));
      assertThat(figures.get("halo")).isEqualTo(figures.get("bilinear-halo"));
      assertThat(figures.get("sharpness-towards-1")).isBetween(0.1, 0.99);
      assertThat(figures.get("psnr-worse-input-higher")).isLessThan(figures.get("psnr-higher"));
      assertThat(figures).doesNotContainKeys("psnr-sketched-higher", "psnr-misled-higher");
      task.sheet(replica, png);
    }
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(8 * 136 + 8);
  }

  @Test
  void plan_outOfRange_namesTheKey() {
    assertThatThrownBy(() -> TinyUpscaler.plan(5, 0.05, 0)).hasMessage("crop must be 4–4, was 5");
    assertThatThrownBy(() -> TinyUpscaler.plan(4, 2, 0)).hasMessage("noise must be 0–1, was 2.0");
    assertThatThrownBy(() -> TinyUpscaler.plan(4, 0, -1))
        .hasMessage("after must be 0 or more, was -1");
    assertThatThrownBy(() -> new GradientPenalty(1, 0))
        .hasMessage("deviation must be above 0, at most 1, was 0.0");
  }
}
