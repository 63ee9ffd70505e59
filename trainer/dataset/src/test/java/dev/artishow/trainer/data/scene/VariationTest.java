package dev.artishow.trainer.data.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** On flat and outlined discs that may stand for any noun. */
final class VariationTest {
  private final Scenes scenes = TestingScenes.of(Purpose.TRAINING);

  private List<Variants> variants(String language, Variation variation) {
    return LongStream.range(0, 300)
        .mapToObj(seed -> scenes.variants(seed, language, variation))
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void color_coloredThing_isOfferedInThirteen() {
    List<Variants> asked = variants("en", Variation.COLOR);

    assertThat(asked).hasSizeGreaterThan(10);
    for (Variants variants : asked) {
      assertThat(variants.captions()).hasSize(13);
      assertThat(variants.others()).hasSize(12).doesNotContain(variants.caption());
      // "a red car", "an orange car": the same but for the article and the colour
      assertThat(variants.captions().stream().map(VariationTest::lastWord).distinct()).hasSize(1);
    }
  }

  private static String lastWord(String caption) {
    return caption.substring(caption.lastIndexOf(' '));
  }

  @Test
  void count_someOfAThing_isOfferedFromOneToFour() {
    List<Variants> asked = variants("fr", Variation.COUNT);

    assertThat(asked.stream().map(Variants::right).distinct())
        .containsExactlyInAnyOrder(0, 1, 2, 3);
    for (Variants variants : asked) {
      assertThat(variants.captions()).hasSize(4);
      assertThat(variants.captions().get(0)).startsWith("un");
      assertThat(variants.captions().get(1)).startsWith("deux ");
      assertThat(variants.captions().get(3)).startsWith("quatre ");
    }
  }

  @Test
  void style_oneThing_isOfferedInTheStylesThatThereAre() {
    List<Variants> asked = variants("en", Variation.STYLE);

    assertThat(asked.stream().map(Variants::right).distinct()).containsExactlyInAnyOrder(0, 1);
    for (Variants variants : asked) {
      assertThat(variants.captions()).hasSize(2);
      assertThat(variants.captions().get(0)).endsWith(", flat");
      assertThat(variants.captions().get(1)).endsWith(", outlined");
    }
  }

  @Test
  void variants_ofTwoThings_areNone() {
    Scenes pairs =
        new TestingSprites(0)
            .scenes(new SceneOdds(0, 0, 0, 0, 0, 0, 0), WordingOdds.PLAIN, Purpose.TRAINING);

    assertThat(pairs.variants(1, "en", Variation.COUNT)).isEmpty();
  }
}
