package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.config.ConfigException;
import dev.artishow.config.Configuration;
import dev.artishow.trainer.examples.ScenePlan;
import dev.artishow.trainer.text.EvaluatorPlan;
import dev.artishow.trainer.text.Fold;
import dev.artishow.trainer.text.TextEncoderPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TrainingPlanTest {
  private static final Path BASE = Path.of("..", "..", "config", "plans", "base.conf");

  @TempDir private Path folder;

  private TrainingPlan base(String more) throws IOException {
    Path file = folder.resolve("plan.conf");
    Files.writeString(file, Files.readString(BASE) + more);
    return Configuration.read(file, Map.of(), TrainingPlan.class);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedPlan_isComplete(Path plan) {
    assertThat(Configuration.read(plan, Map.of(), TrainingPlan.class).name()).isNotEmpty();
  }

  private static List<Path> shipped() throws IOException {
    try (var files = Files.list(BASE.getParent())) {
      return files.sorted().toList();
    }
  }

  @Test
  void kinds_twoAtOnce_areRefused() {
    assertThatThrownBy(() -> base("\ndenoiser.text-encoder = null\n"))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(
            () ->
                base(
                    "\ndistillation { teacher = a, least-scale = 1, most-scale = 2,"
                        + " guidance-from = 0, objective = ${denoiser.objective} }\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("exactly one of them; 2 are");
  }

  @Test
  void kinds_noneSet_isRefused() {
    assertThatThrownBy(() -> base("\ndenoiser = null\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "denoiser, text-encoder, upscaler, gan, evaluator or distillation must be set, exactly"
                + " one of them; 0 are");
  }

  @Test
  void kinds_mistypedKey_isToldWithTheNearest() {
    assertThatThrownBy(() -> base("\ndenoiser.resolutoin = 32\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean denoiser.resolution?");
  }

  @Test
  void scenes_unset_areNone() throws IOException {
    assertThat(base("\ndata.scenes = null\n").data().scenes()).isEmpty();
  }

  @Test
  void scenes_shareAlone_leavesTheOddsUsual() throws IOException {
    ScenePlan scenes = base("\ndata.scenes { share = 0.25 }\n").data().scenes().orElseThrow();

    assertThat(scenes.share()).isEqualTo(0.25);
    assertThat(scenes.odds()).isEmpty();
    assertThat(scenes.wording()).isEmpty();
  }

  @Test
  void scenes_odds_areReadAndChecked() throws IOException {
    String odds =
        "\n"
            + "data.scenes { share = 1, odds { one = 0.5, group = %s, color = 1, own-color = 0,"
            + " size = 0, backdrop = 0, gradient = 0 } }\n";

    TrainingPlan plan = base(odds.formatted("0.5"));
    assertThat(plan.data().scenes().orElseThrow().odds().orElseThrow().group()).isEqualTo(0.5);
    assertThatThrownBy(() -> base(odds.formatted("0.6")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("one must leave a share for group");
  }

  @Test
  void scenes_shareAboveOne_isRefused() {
    assertThatThrownBy(() -> base("\ndata.scenes { share = 1.5 }\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("share must be 0–1, was 1.5");
  }

  @Test
  void textEncoder_andEvaluator_learnFromDifferentDrawings() throws IOException {
    var plans = Path.of("..", "..", "config", "plans");
    TrainingPlan encoder =
        Configuration.read(plans.resolve("text-encoder.conf"), Map.of(), TrainingPlan.class);
    TrainingPlan evaluator =
        Configuration.read(plans.resolve("evaluator.conf"), Map.of(), TrainingPlan.class);

    assertThat(((TextEncoderPlan) encoder.model()).lesson().fold()).isEqualTo(Fold.EVEN);
    assertThat(((EvaluatorPlan) evaluator.model()).lesson().fold()).isEqualTo(Fold.ODD);
    assertThat(encoder.seed()).isNotEqualTo(evaluator.seed());
  }
}
