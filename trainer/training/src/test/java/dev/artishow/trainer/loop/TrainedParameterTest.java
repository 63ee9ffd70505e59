package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoderSpec;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class TrainedParameterTest {
  private static List<String> decaying(Function<Parameters, ?> construct) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Parameters network = Parameters.initialised(manager, 1);
      assertThat(construct.apply(network)).isNotNull();
      return network.byName().keySet().stream()
          .filter(name -> TrainedParameter.of(name, network).decays)
          .toList();
    }
  }

  @Test
  void decays_ofTowers_matricesAlone() {
    var spec = new TextEncoderSpec(8, 4, 16, 1, 8, 16, 2, 64, 4, 1);
    assertThat(decaying(p -> new PictureTextPair(spec, p)))
        .contains("picture.patch_in.weight", "text.blocks.0.attention.qkv.weight")
        .allMatch(name -> name.endsWith(".weight"))
        .doesNotContain("text.tokens.weight");
  }

  @Test
  void decays_ofAnEvaluator_kernelsAndMatricesButNoTable() {
    var spec = new EvaluatorSpec(8, 4, 8, 8, 64, 16);
    assertThat(decaying(p -> new Evaluator(spec, p)))
        .contains("text.feed_forward.in.weight")
        .allMatch(name -> name.endsWith(".weight"))
        .doesNotContain("text.sequences.weight");
  }
}
