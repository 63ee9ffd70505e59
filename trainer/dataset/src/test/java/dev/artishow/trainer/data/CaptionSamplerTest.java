package dev.artishow.trainer.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CaptionSamplerTest {
  private static final CaptionOdds NAME_ONLY = new CaptionOdds(0, 0, 0, 0, 0, 0, 1, 1);
  private static final CaptionOdds COLOR = new CaptionOdds(0, 0, 1, 1, 0, 0, 1, 1);
  private static final Map<String, Concept> CONCEPTS =
      Map.of(
          "1f98b",
          concept(
              "1f98b",
              Map.of(
                  "en", new Label("butterfly", List.of("insect", "pretty"), "cldr"),
                  "fr", new Label("papillon", List.of("insecte"), "cldr"))),
          "1f44b",
          concept("1f44b", Map.of("en", new Label("waving hand", List.of(), "cldr"))),
          "1f3ff",
          concept(
              "1f3ff",
              Map.of(
                  "en", new Label("dark skin tone", List.of(), "cldr"),
                  "fr", new Label("peau foncée", List.of(), "cldr"))));

  private static Concept concept(String codePoints, Map<String, Label> labels) {
    return new Concept(codePoints, labels);
  }

  private static PictureEntry entry(String concept, List<Tone> tones, List<ColorName> colors) {
    return entry(concept, tones, colors, Map.of());
  }

  private static PictureEntry entry(String concept, Map<String, Label> own) {
    return entry(concept, List.of(), List.of(), own);
  }

  private static PictureEntry entry(
      String concept, List<Tone> tones, List<ColorName> colors, Map<String, Label> own) {
    return new PictureEntry(
        0,
        "s/x",
        "s",
        "p",
        "1.0.0",
        "x",
        "Ada",
        "CC0-1.0",
        "e",
        "00",
        "00",
        concept,
        tones,
        Map.of(),
        own,
        colors,
        "s/x",
        Style.FLAT,
        Split.TRAIN);
  }

  private static final PictureEntry BUTTERFLY = entry("1f98b", List.of(), List.of(ColorName.BLUE));
  private static final PictureEntry HAND = entry("1f44b", List.of(Tone.DARK, Tone.DARK), List.of());

  private static CaptionSampler sampler(CaptionOdds odds) {
    return new CaptionSampler(
        CONCEPTS, List.of("en", "fr"), new CaptionMix(CaptionMix.USUAL.languages(), odds));
  }

  private static String caption(CaptionOdds odds, PictureEntry entry, String language) {
    return sampler(odds).caption(entry, language, new SplittableRandom(1));
  }

  @Test
  void caption_withoutExtras_isTheName() {
    assertThat(caption(NAME_ONLY, BUTTERFLY, "en")).isEqualTo("butterfly");
    assertThat(caption(NAME_ONLY, BUTTERFLY, "fr")).isEqualTo("papillon");
  }

  @Test
  void caption_plain_tellsToneOnceAndStyle() {
    assertThat(sampler(CaptionOdds.PLAIN).caption(HAND, "en", new SplittableRandom(1)))
        .startsWith("waving hand, dark skin tone, ")
        .contains("flat");
  }

  @Test
  void caption_colour_standsWhereTheLanguagePutsIt() {
    assertThat(caption(COLOR, BUTTERFLY, "en")).isEqualTo("a blue butterfly");
    assertThat(caption(COLOR, BUTTERFLY, "fr"))
        .isIn(
            "papillon en bleu",
            "papillon de couleur bleue",
            "un papillon en bleu",
            "un papillon de couleur bleue");
  }

  @Test
  void caption_languageWithoutTheConcept_isEnglishThroughout() {
    assertThat(caption(CaptionOdds.PLAIN, HAND, "fr"))
        .startsWith("waving hand, dark skin tone, ")
        .doesNotContain("peau");
  }

  @Test
  void caption_sameSeed_isTheSameSeries() {
    assertThat(series(3)).isEqualTo(series(3)).isNotEqualTo(series(4));
  }

  private static List<String> series(long seed) {
    var random = new SplittableRandom(seed);
    CaptionSampler sampler = sampler(CaptionOdds.USUAL);
    return IntStream.range(0, 50).mapToObj(i -> sampler.caption(BUTTERFLY, random)).toList();
  }

  @Test
  void caption_usualOdds_areKept() {
    var random = new SplittableRandom(5);
    CaptionSampler sampler = sampler(CaptionOdds.USUAL);
    int draws = 4000;
    long styled =
        IntStream.range(0, draws)
            .mapToObj(i -> sampler.caption(BUTTERFLY, "en", random))
            .filter(caption -> caption.contains("flat"))
            .count();

    // 0.4 ± 4 standard deviations
    assertThat((double) styled / draws).isBetween(0.369, 0.431);
  }

  @Test
  void caption_unknownConcept_isRefused() {
    PictureEntry stray = entry("1f680", List.of(), List.of());

    assertThatThrownBy(() -> caption(NAME_ONLY, stray, "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1f680");
  }

  @Test
  void caption_colourInOtherLanguage_followsAsAWord() {
    Map<String, Concept> concepts =
        Map.of(
            "1f98b",
            concept("1f98b", Map.of("de", new Label("Schmetterling", List.of(), "cldr"))),
            "color:blue",
            concept("color:blue", Map.of("de", new Label("blau", List.of(), "translated"))));
    var german =
        new CaptionSampler(concepts, List.of("de"), new CaptionMix(Map.of("de", 1.0), COLOR));
    PictureEntry other = entry("1f98b", List.of(), List.of(ColorName.RED));

    assertThat(german.caption(BUTTERFLY, new SplittableRandom(1))).isEqualTo("Schmetterling, blau");
    assertThat(german.caption(other, new SplittableRandom(1))).isEqualTo("Schmetterling");
  }

  @Test
  void caption_ownWords_areSpokenAndShortenedAsOddsSay() {
    var odds = new CaptionOdds(0, 0, 0, 0, 0, 0, 0.75, 0.5);
    PictureEntry mine =
        entry("1f98b", Map.of("en", new Label("my butterfly, at dusk", List.of(), "source")));
    var random = new SplittableRandom(9);
    int draws = 4000;
    var counts = new HashMap<String, Integer>();
    for (int i = 0; i < draws; i++) {
      counts.merge(sampler(odds).caption(mine, "en", random), 1, Integer::sum);
    }

    // 0.25, 0.375 and 0.375, each ± 4 standard deviations
    assertThat(counts).containsOnlyKeys("butterfly", "my butterfly", "my butterfly, at dusk");
    assertThat(requireNonNull(counts.get("butterfly")) / (double) draws).isBetween(0.222, 0.278);
    assertThat(requireNonNull(counts.get("my butterfly")) / (double) draws).isBetween(0.344, 0.406);
  }

  @Test
  void odds_outOfRange_areRefused() {
    assertThatThrownBy(() -> new CaptionOdds(0, 0, 0, 0, 0, 1.5, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("style must be 0–1, was 1.5");
  }
}
