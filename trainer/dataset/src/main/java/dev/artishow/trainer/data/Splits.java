package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws what is held out. Each draw hangs on the seed and on what is drawn alone, so that it stays
 * the same when sources come and go.
 */
public final class Splits {
  private final SplitPlan plan;
  private final Map<String, String> representatives;
  private final Set<String> alwaysTrain;

  /**
   * The draws of a plan.
   *
   * @param representatives by concept, the one whose draw counts for it; concepts that stand for
   *     themselves are left out
   */
  public Splits(SplitPlan plan, Map<String, String> representatives) {
    this.plan = plan;
    this.representatives = Map.copyOf(representatives);
    this.alwaysTrain =
        plan.alwaysTrain().stream().map(this::representative).collect(Collectors.toSet());
  }

  private String representative(String concept) {
    return representatives.getOrDefault(concept, concept);
  }

  /** Whether a concept is held out, in every style and colour. */
  public boolean holdsOut(String concept) {
    String drawn = representative(concept);
    return !alwaysTrain.contains(drawn) && draw(drawn) < plan.heldOut();
  }

  /** Whether a concept is held out in one style. */
  public boolean holdsOut(String concept, Style style) {
    return draw(representative(concept) + "/style/" + style.key()) < plan.heldOutStyles();
  }

  /** Whether a concept is held out in one colour: such a picture is neither shown nor composed. */
  public boolean holdsOut(String concept, ColorName color) {
    return draw(representative(concept) + "/color/" + color.key()) < plan.heldOutPairs();
  }

  /** The split of a picture. */
  Split of(String concept, Style style, List<ColorName> colors) {
    if (holdsOut(concept)) {
      return Split.HELD_OUT;
    } else if (holdsOut(concept, style)) {
      return Split.HELD_OUT_STYLE;
    } else if (colors.stream().anyMatch(color -> holdsOut(concept, color))) {
      return Split.HELD_OUT_PAIR;
    }
    return Split.TRAIN;
  }

  /** 0–1, evenly. */
  private double draw(String what) {
    MessageDigest sha256 = Sha256.digest();
    sha256.update((plan.seed() + "/" + what).getBytes(StandardCharsets.UTF_8));
    return (ByteBuffer.wrap(sha256.digest()).getLong() >>> 11) * 0x1p-53;
  }
}
