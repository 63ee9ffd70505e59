package dev.artishow.trainer.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.PictureTextPair;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PairSourceTest {

  @Test
  void batch_ofANumber_isTheSameEachTime() {
    List<Pair> one = TinyPairs.source(7).batch(3, 8).pairs();
    List<Pair> again = TinyPairs.source(7).batch(3, 8).pairs();
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.get(i).planes()).isEqualTo(again.get(i).planes());
      assertThat(one.get(i).captions()).isEqualTo(again.get(i).captions());
      assertThat(one.get(i).contrary()).isEqualTo(again.get(i).contrary());
    }
    assertThat(TinyPairs.source(7).batch(4, 8).pairs())
        .extracting(Pair::captions)
        .isNotEqualTo(one.stream().map(Pair::captions).toList());
  }

  @Test
  void slice_isThePairsInBetween() {
    PairBatch batch = TinyPairs.source(7).batch(0, 8);
    assertThat(batch.slice(2, 5).pairs()).isEqualTo(batch.pairs().subList(2, 5));
  }

  @Test
  void pairs_colors_areSetAgainstOthers() {
    assertThat(TinyPairs.both()).allMatch(pair -> pair.contrary().isPresent());
  }

  @Test
  void towers_ofOneSeed_areEqual() {
    try (NDManager manager = NDManager.newBaseManager()) {
      assertThat(weights(manager, 5))
          .isEqualTo(weights(manager, 5))
          .isNotEqualTo(weights(manager, 6));
    }
  }

  private static float[] weights(NDManager manager, long seed) {
    return new Towers(
            "text-encoder",
            parameters -> new PictureTextPair(TinyPairs.SPEC, parameters),
            seed,
            new ContrastiveLoss(0.5),
            manager)
        .parameters("text-encoder")
        .array("space.text.weight")
        .toFloatArray();
  }
}
