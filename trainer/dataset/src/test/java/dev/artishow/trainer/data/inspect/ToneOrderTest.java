package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToneOrderTest {
  private static final List<String> SKIN =
      List.of("f7dece", "f3d2a2", "d5ab88", "af7e57", "7c533e");
  private static final List<String> SWAPPED =
      List.of("f7dece", "d5ab88", "f3d2a2", "af7e57", "7c533e");

  @TempDir Path folder;

  /** A waving hand in five tones beside a sleeve that gets brighter. */
  private static String hands(List<String> skin, String sleeve) {
    var icons = new StringBuilder();
    var chars = new StringBuilder();
    for (int i = 0; i < skin.size(); i++) {
      String comma = i == 0 ? "" : ",";
      icons.append(
          """
          %s"hand-%d": {"body": "<rect width='16' height='32' fill='#%s'/>\
          <rect x='16' width='16' height='32' fill='#%d%s'/>"}
          """
              .formatted(comma, i, skin.get(i), 2 * i, sleeve));
      chars.append("%s\"1f44b-%x\": \"hand-%d\"".formatted(comma, 0x1f3fb + i, i));
    }
    return "{\"width\": 32, \"height\": 32, \"icons\": {%s}, \"chars\": {%s}}"
        .formatted(icons, chars);
  }

  @Test
  void bySource_swappedTones_show() throws Exception {
    Dataset dataset =
        new TestingPlan(
                Map.of("right", hands(SKIN, "0a"), "wrong", hands(SWAPPED, "a0")),
                Map.of("right", Style.FLAT, "wrong", Style.OUTLINED))
            .build(folder);

    assertThat(ToneOrder.bySource(dataset))
        .containsExactly(
            Map.entry("right", new ToneOrder(1, 1)), Map.entry("wrong", new ToneOrder(1, 0)));
  }

  @Test
  void bySource_incompleteSeries_doNotCount() throws Exception {
    assertThat(ToneOrder.bySource(new TestingPlan().build(folder))).isEmpty();
  }
}
