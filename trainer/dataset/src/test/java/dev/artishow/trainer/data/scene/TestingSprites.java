package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.ColorTable;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.Splits;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A disc for every noun and style, red with a black outline, a white highlight and a green leaf;
 * its shape differs from noun to noun. Nothing is held out unless it is asked for.
 */
final class TestingSprites {
  static final SceneLexicon LEXICON = SceneLexicon.shipped();

  private static final List<Style> STYLES = List.of(Style.FLAT, Style.OUTLINED);
  private static final int SIDE = 128;

  private final List<PictureEntry> entries = new ArrayList<>();
  private final SplitPlan plan;

  /** With a share of the pairs of things and colours held out. */
  TestingSprites(double heldOutPairs) {
    this.plan = new SplitPlan(11, 0, 0, heldOutPairs, List.of());
    for (Noun noun : LEXICON.nouns()) {
      for (Style style : STYLES) {
        entries.add(entry(entries.size(), noun.concepts().get(0), style, Split.TRAIN, List.of()));
      }
    }
  }

  static PictureEntry entry(
      int index, String concept, Style style, Split split, List<ColorName> colors) {
    return new PictureEntry(
        index,
        "s/" + index,
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
        colors,
        "s/" + index,
        style,
        split);
  }

  Splits splits() {
    return new Splits(plan, Map.of());
  }

  HeldOutPairs heldOut() {
    return new HeldOutPairs(splits(), List.<Concept>of(), LEXICON);
  }

  Stream<PictureEntry> entries() {
    return entries.stream();
  }

  Cast cast() {
    return Cast.of(entries(), LEXICON, heldOut(), TestingSprites::read);
  }

  SceneSampler sampler(SceneOdds odds, Purpose purpose) {
    var table = new ColorTable(new DominantColors());
    return new SceneSampler(cast(), heldOut(), TestingSprites::read, table, odds, purpose);
  }

  Scenes scenes(Purpose purpose) {
    return scenes(SceneOdds.USUAL, WordingOdds.USUAL, purpose);
  }

  Scenes scenes(SceneOdds odds, WordingOdds wording, Purpose purpose) {
    return Scenes.of(cast(), heldOut(), TestingSprites::read, odds, wording, purpose);
  }

  /** An ellipse that is wide, round or tall by its index. */
  static void read(int picture, int side, byte[] target) {
    int step = SIDE / side;
    double wide = picture % 3 == 0 ? 0.3 : 0.46;
    double high = picture % 3 == 1 ? 0.32 : 0.46;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double across = ((x + 0.5) * step / SIDE - 0.5) / wide;
        double down = ((y + 0.5) * step / SIDE - 0.5) / high;
        int argb = argb(across, down);
        for (int channel = 0; channel < 4; channel++) {
          int shift = channel == 3 ? 24 : 16 - 8 * channel;
          target[(y * side + x) * 4 + channel] = (byte) (argb >>> shift);
        }
      }
    }
  }

  private static int argb(double across, double down) {
    double radius = Math.hypot(across, down);
    if (radius > 1) {
      return 0;
    } else if (radius > 0.92) {
      return 0xff101010;
    } else if (Math.hypot(across + 0.35, down + 0.35) < 0.15) {
      return 0xffffffff;
    } else if (Math.hypot(across - 0.4, down + 0.4) < 0.2) {
      return 0xff3ca03c;
    }
    return down > 0.3 ? 0xffb01820 : 0xffdc1e28;
  }
}
