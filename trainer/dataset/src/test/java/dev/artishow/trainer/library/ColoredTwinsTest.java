package dev.artishow.trainer.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ColoredTwinsTest {
  private final List<Concept> concepts = new ArrayList<>();
  private final Map<String, List<PictureEntry>> drawings = new HashMap<>();

  private Concept thing(String name, Style... styles) {
    var label = new Label(name, List.of(), Label.PLAN);
    var concept = new Concept(Concept.keyOf(name), Map.of("en", label));
    concepts.add(concept);
    var entries = new ArrayList<PictureEntry>();
    for (Style style : styles) {
      entries.add(entry(concept.key(), entries.size(), style));
    }
    drawings.put(concept.key(), entries);
    return concept;
  }

  private static PictureEntry entry(String concept, int index, Style style) {
    String id = "s/" + concept + index;
    return new PictureEntry(
        index,
        id,
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
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        id,
        style,
        Split.TRAIN);
  }

  @Test
  void isOne_pixelArtOfAnotherThingInAColour_alone() {
    thing("dragon", Style.FLAT, Style.PIXEL_ART);
    thing("golem", Style.PIXEL_ART);
    Concept redDragon = thing("Red Dragon", Style.PIXEL_ART);
    Concept redGolem = thing("red golem", Style.PIXEL_ART);
    Concept flatRedDragon = thing("purple dragon", Style.FLAT);
    Concept oldDragon = thing("old dragon", Style.PIXEL_ART);
    Concept dragon = concepts.get(0);

    var twins = new ColoredTwins(concepts, drawings);

    assertThat(twins.isOne(redDragon)).isTrue();
    assertThat(List.of(redGolem, flatRedDragon, oldDragon, dragon)).noneMatch(twins::isOne);
  }
}
