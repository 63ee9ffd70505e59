package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.config.ConfigException;
import dev.artishow.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptionMixTest {
  private static final List<String> KNOWN = List.of("de", "en", "fr", "pl", "sv");
  private static final int DRAWS = 40_000;

  @TempDir Path folder;

  private static CaptionMix mix(Map<String, Double> languages) {
    return new CaptionMix(languages, CaptionOdds.USUAL);
  }

  @Test
  void probabilities_others_shareTheRestEvenly() {
    assertThat(mix(Map.of("en", 0.35, "fr", 0.25, "others", 0.4)).probabilities(KNOWN))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("en", 0.35, "fr", 0.25, "de", 0.4 / 3, "pl", 0.4 / 3, "sv", 0.4 / 3));
  }

  @Test
  void draw_manyTimes_keepsTheProbabilities() {
    var probabilities =
        new TreeMap<>(Map.of("de", 0.05, "en", 0.4, "fr", 0.3, "pl", 0.2, "sv", 0.05));
    var draw = new LanguageDraw(probabilities);
    var random = new SplittableRandom(11);
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i < DRAWS; i++) {
      counts.merge(draw.draw(random), 1, Integer::sum);
    }

    // four standard deviations of the most spread, 0.4
    probabilities.forEach(
        (language, probability) ->
            assertThat((double) counts.getOrDefault(language, 0) / DRAWS)
                .as(language)
                .isCloseTo(probability, within(0.0098)));
  }

  @Test
  void draw_evenly_takesOneNumber() {
    var draw = new LanguageDraw(mix(Map.of("en", 0.5, "fr", 0.5)).probabilities(KNOWN));
    var random = new SplittableRandom(3);
    var same = new SplittableRandom(3);
    for (int i = 0; i < 100; i++) {
      assertThat(draw.draw(random)).isEqualTo(List.of("en", "fr").get(same.nextInt(2)));
    }
  }

  @Test
  void languages_notAddingUpToOne_areRefused() {
    assertThatThrownBy(() -> mix(Map.of("en", 0.5, "fr", 0.25)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("languages must add up to 1, were 0.75 together; give the rest to \"others\"");
  }

  @Test
  void languages_negative_areRefused() {
    assertThatThrownBy(() -> mix(Map.of("en", 1.5, "fr", -0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("languages must be 0–1 each");
  }

  @Test
  void probabilities_unknownLanguage_isRefusedWithTheNearest() {
    assertThatThrownBy(() -> mix(Map.of("en", 0.5, "frr", 0.5)).probabilities(KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "captions.languages must be among the data set's, was \"frr\"; did you mean fr?");
  }

  @Test
  void probabilities_othersOfNone_areRefused() {
    assertThatThrownBy(() -> mix(Map.of("en", 0.5, "others", 0.5)).probabilities(List.of("en")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no other");
  }

  @Test
  void read_fromAPlan_isBound() throws Exception {
    assertThat(read("languages { en = 0.6, pt = 0.1, others = 0.3 }"))
        .isEqualTo(
            new CaptionMix(
                Map.of("en", 0.6, "pt", 0.1, "others", 0.3),
                new CaptionOdds(0.1, 0.15, 0.4, 0.3, 0.8, 0.4, 0.9, 0.7)));
  }

  @Test
  void read_wrongSum_saysWhere() {
    assertThatThrownBy(() -> read("languages { en = 0.6 }"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("languages must add up to 1");
  }

  private CaptionMix read(String languages) throws IOException {
    String odds =
        """
        odds {
          keyword = 0.1, further-keyword = 0.15, article = 0.4, color = 0.3
          tone = 0.8, style = 0.4, own-words = 0.9, phrase = 0.7
        }
        """;
    Path file = Files.writeString(folder.resolve("mix.conf"), languages + "\n" + odds);
    return Configuration.read(file, Map.of(), CaptionMix.class);
  }
}
