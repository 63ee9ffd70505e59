package dev.artishow.trainer.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.adversarial.Descent;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.loop.Replica;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With red and blue squares of 8 pixels. */
class GanTaskTest {
  @TempDir private Path folder;

  @Test
  void batch_ofANumber_isAlwaysTheSameAndNeverMatchesACaptionTwice() {
    GanBatch batch = TinyGan.task().batch(4);
    assertThat(batch.pictures).containsExactly(TinyGan.task().batch(4).pictures);
    assertThat(batch.noise).containsExactly(TinyGan.task().batch(4).noise);
    assertThat(batch.noise).isNotEqualTo(TinyGan.task().batch(5).noise);
    for (int i = 0; i < batch.size(); i++) {
      GanBatch one = batch.slice(i, i + 1);
      assertThat(one.otherCaptions).isNotEqualTo(one.captions);
    }
  }

  @Test
  void rate_generator_isBehindItsDiscriminator() {
    assertThat(TinyGan.task().rate("discriminator")).isEqualTo(1);
    assertThat(TinyGan.task().rate("generator")).isEqualTo(0.1);
  }

  @Test
  void losses_inParts_areThoseOfTheWhole() {
    GanTask task = TinyGan.task();
    GanBatch batch = task.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<GanBatch> replica = task.replica(manager);
      for (String group : task.groups()) {
        NDArray whole = replica.losses(manager, group, batch);
        NDArray part = replica.losses(manager, group, batch.slice(1, 4));
        assertThat(whole.getShape()).isEqualTo(new Shape(6));
        assertThat(part.toFloatArray())
            .containsExactly(whole.get("1:4").toFloatArray(), Offset.offset(1e-5f));
      }
    }
  }

  @Test
  void discriminator_oneBatch_isLearntByEveryParameter() {
    GanTask task = TinyGan.task();
    GanBatch batch = task.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<GanBatch> replica = task.replica(manager);
      Descent.Slope first = Descent.step(task, replica, "discriminator", batch, 0.03);
      double last = first.loss();
      for (int i = 0; i < 150; i++) {
        last = Descent.step(task, replica, "discriminator", batch, 0.03).loss();
      }
      // 1.5 · ln 2 is where it can tell neither drawn ones nor mismatched ones from real ones
      assertThat(last).isLessThan(0.7 * 1.5 * Math.log(2)).isLessThan(first.loss());
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
  void generator_againstOneDiscriminator_foolsIt() {
    GanTask task = TinyGan.task();
    GanBatch batch = task.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<GanBatch> replica = task.replica(manager);
      double first = Descent.step(task, replica, "generator", batch, 0.03).loss();
      double last = first;
      for (int i = 0; i < 100; i++) {
        last = Descent.step(task, replica, "generator", batch, 0.03).loss();
      }
      assertThat(last).isLessThan(0.5 * first);
    }
  }

  @Test
  void replica_withATrainedTextEncoder_trainsNoneOfItsOwn() {
    var size = new TextEncoder.Size(TinyGan.TEXT.vocabulary(), TinyGan.TOKENS, 1, 8, 2);
    GanTask task =
        TinyGan.task(
            Optional.of(manager -> new TextEncoder(size, Parameters.initialised(manager, 9))));
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<GanBatch> replica = task.replica(manager);
      assertThat(replica.parameters("generator").byName().keySet())
          .noneMatch(name -> name.startsWith("text."));
      assertThat(TinyGan.task().replica(manager).parameters("generator").byName())
          .containsKey("text.tokens.weight");
      assertThat(replica.losses(manager, "generator", task.batch(0)).mean().getFloat())
          .isBetween(0.1f, 3f);
    }
  }

  private static final TextEncoderSpec PAIR =
      new TextEncoderSpec(8, 4, 8, 1, 6, 8, 2, TinyGan.TEXT.vocabulary(), TinyGan.TOKENS, 1);

  private static PictureTextPair pair(NDManager manager) {
    return new PictureTextPair(PAIR, Parameters.initialised(manager, 9));
  }

  private static GanTask throughTheTower(double likenessWeight, int tokenFeatures) {
    GanPlan plan = TinyGan.plan(Optional.empty(), 0.5, likenessWeight, tokenFeatures);
    return TinyGan.task(
        plan,
        Optional.of(manager -> pair(manager).textEncoder()),
        plan.needsTower()
            ? Optional.of(new GanTask.Tower(PAIR, GanTaskTest::pair))
            : Optional.empty());
  }

  @Test
  void discriminator_ofTokens_isLearntBesideThatOfPixels() {
    GanTask task = throughTheTower(0, 8);
    GanBatch batch = task.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<GanBatch> replica = task.replica(manager);
      Descent.Slope first = Descent.step(task, replica, "discriminator", batch, 0.03);
      double last = first.loss();
      for (int i = 0; i < 150; i++) {
        last = Descent.step(task, replica, "discriminator", batch, 0.03).loss();
      }
      assertThat(last).isLessThan(0.7 * 1.5 * Math.log(2)).isLessThan(first.loss());
      assertThat(first.reached())
          .containsKeys("tokens.caption.weight", "tokens.join.weight", "in.weight")
          .allSatisfy(
              (name, sum) -> {
                if (!name.endsWith("out.bias")) {
                  assertThat(sum).as(name).isPositive();
                }
              });
      double before = replica.losses(manager, "generator", batch).mean().getFloat();
      for (int i = 0; i < 60; i++) {
        Descent.step(task, replica, "generator", batch, 0.03);
      }
      assertThat(replica.losses(manager, "generator", batch).mean().getFloat())
          .isLessThan((float) (0.7 * before));
    }
  }

  /** Mean cosine between what is drawn and its captions. */
  private static double likeness(Replica<GanBatch> replica, NDManager manager, GanBatch batch) {
    var generator = ((GanReplica) replica).generator();
    NDArray captions = generator.condition(CodedCaption.array(manager, batch.captions));
    NDArray noise = manager.create(batch.noise, new Shape(batch.size(), 6));
    PictureTextPair pair = pair(manager);
    NDArray drawn = pair.pictures(generator.generate(noise, captions));
    return drawn.mul(pair.readCaptions(captions)).sum(new int[] {1}).mean().getFloat();
  }

  @Test
  void likeness_weighted_bringsWhatIsDrawnNearerToItsCaption() {
    GanTask with = throughTheTower(50, 0);
    GanTask without = throughTheTower(0, 0);
    GanBatch batch = with.batch(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<GanBatch> replica = with.replica(manager);
      assertThat(replica.losses(manager, "generator", batch).mean().getFloat())
          .isGreaterThan(
              without.replica(manager).losses(manager, "generator", batch).mean().getFloat());
      double first = likeness(replica, manager, batch);
      for (int i = 0; i < 60; i++) {
        Descent.step(with, replica, "generator", batch, 0.03);
      }
      assertThat(likeness(replica, manager, batch)).isGreaterThan(first + 0.2);
      assertThat(replica.parameters("generator").byName().keySet())
          .noneMatch(name -> name.startsWith("picture.") || name.startsWith("space."));
    }
    assertThat(with.trainingFlop(1)).isGreaterThan(without.trainingFlop(1));
  }

  @Test
  void validateAndSheet_freshNetwork_sayWhatTheyShould() throws IOException {
    GanTask task = TinyGan.task();
    Path png = folder.resolve("sheet.png");
    try (NDManager manager = NDManager.newBaseManager()) {
      Replica<GanBatch> replica = task.replica(manager);
      var figures = task.validate(replica);
      assertThat(figures.get("generator-loss")).isBetween(0.1, 3.0);
      assertThat(figures.get("diversity-share-higher red")).isPositive();
      task.sheet(replica, png);
      // a generator that does not look at its noise has collapsed
      replica.parameters("generator").array("noise.weight").muli(0);
      replica
          .parameters("generator")
          .byName()
          .forEach(
              (name, array) -> {
                if (name.endsWith("affine.weight")) {
                  array.muli(0);
                }
              });
      assertThat(task.alarms(task.validate(replica))).hasSize(1);
    }
    // two prompts with four seeds each
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(8 * 136 + 8);
  }

  @Test
  void discriminator_recipe_hasAboutTwoMillionParameters() {
    long count =
        Parameters.shapes(parameters -> new PixelDiscriminator(32, 256, 256, parameters))
            .values()
            .stream()
            .mapToLong(shape -> new Shape(shape).size())
            .sum();
    assertThat(count).isBetween(1_700_000L, 2_200_000L);
  }

  @Test
  void plan_outOfRange_namesTheKey() {
    assertThatThrownBy(() -> TinyGan.plan(Optional.of(TinyGan.TEXT), -1))
        .hasMessage("mismatchWeight must be 0–100, was -1.0");
    assertThatThrownBy(() -> TinyGan.plan(Optional.of(TinyGan.TEXT), 0.5, 1, 0))
        .hasMessage("likenessWeight must be 0 without a trained textEncoder, was 1.0");
    assertThatThrownBy(() -> TinyGan.plan(Optional.of(TinyGan.TEXT), 0.5, 0, 16))
        .hasMessage("tokenFeatures must be 0 without a trained textEncoder, was 16");
    assertThatThrownBy(
            () ->
                new GanPlan(
                    8,
                    6,
                    8,
                    16,
                    8,
                    2,
                    Optional.empty(),
                    Optional.empty(),
                    0.1,
                    0.5,
                    0,
                    0,
                    new GradientPenalty(1, 0.05),
                    0.125,
                    0.5,
                    new GanPlan.Watch(List.of("red"), 8, 0.5)))
        .hasMessage("text must be set if and only if textEncoder is not, none is set");
  }
}
