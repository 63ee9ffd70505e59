package dev.artishow.trainer.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DrawingChoiceTest {
  private final DrawingChoice choice = new DrawingChoice(5, 2, 4, 3);

  private static PictureEntry entry(int index, String source, Style style, Tone... tones) {
    String id = source + "/" + index;
    return new PictureEntry(
        index,
        id,
        source,
        "p",
        "1.0.0",
        "x",
        "Ada",
        "CC0-1.0",
        "e",
        "00",
        "00",
        "thing",
        List.of(tones),
        Map.of(),
        Map.of(),
        List.of(),
        id,
        style,
        Split.TRAIN);
  }

  private static List<PictureEntry> many(int count, Style style, Tone... tones) {
    var entries = new ArrayList<PictureEntry>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(i, "s" + i, style, tones));
    }
    return entries;
  }

  @Test
  void choose_manyOfAThing_takesFive_allStylesFirst() {
    List<PictureEntry> all = many(9, Style.FLAT);
    all.add(entry(9, "s9", Style.OUTLINED));

    List<PictureEntry> chosen = choice.choose(all);

    assertThat(chosen).hasSize(5);
    assertThat(chosen.subList(0, 2))
        .extracting(PictureEntry::style)
        .containsExactly(Style.FLAT, Style.OUTLINED);
  }

  @Test
  void choose_people_takesTwoOfEachTone_andOneOfEachMixedPair() {
    List<PictureEntry> all = many(3, Style.FLAT, Tone.DARK);
    all.addAll(many(3, Style.FLAT, Tone.LIGHT, Tone.LIGHT));
    all.addAll(many(3, Style.FLAT, Tone.DARK, Tone.LIGHT));

    assertThat(choice.choose(all))
        .extracting(PictureEntry::tones)
        .containsExactlyInAnyOrder(
            List.of(Tone.DARK),
            List.of(Tone.DARK),
            List.of(Tone.LIGHT, Tone.LIGHT),
            List.of(Tone.LIGHT, Tone.LIGHT),
            List.of(Tone.DARK, Tone.LIGHT));
  }

  @Test
  void choose_whatOnlyPixelArtShows_takesTwo() {
    List<PictureEntry> all = many(4, Style.PIXEL_ART);
    assertThat(choice.choose(all)).hasSize(2);

    all.add(entry(4, "s4", Style.FLAT));
    assertThat(choice.choose(all)).hasSize(5);
  }

  @Test
  void keepsLarge_theFirstThree_neitherPeopleNorPixelArt() {
    assertThat(choice.keepsLarge(entry(0, "s", Style.FLAT), 2)).isTrue();
    assertThat(choice.keepsLarge(entry(0, "s", Style.FLAT), 3)).isFalse();
    assertThat(choice.keepsLarge(entry(0, "s", Style.FLAT, Tone.DARK), 0)).isFalse();
    assertThat(choice.keepsLarge(entry(0, "s", Style.PIXEL_ART), 0)).isFalse();
  }
}
