package dev.artishow.trainer.data;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/** What a picture may be used for. */
public enum Split {
  /** To learn from. */
  TRAIN,
  /** To judge by: nothing that shows its concept is learnt from. */
  HELD_OUT;

  /**
   * The split of a concept. It hangs on the concept and the seed alone, so that it stays the same
   * when sources come and go.
   */
  static Split of(String concept, SplitPlan plan) {
    if (plan.alwaysTrain().contains(concept)) {
      return TRAIN;
    }
    MessageDigest sha256 = Sha256.digest();
    sha256.update((plan.seed() + "/" + concept).getBytes(StandardCharsets.UTF_8));
    double draw = (ByteBuffer.wrap(sha256.digest()).getLong() >>> 11) * 0x1p-53;
    return draw < plan.heldOut() ? HELD_OUT : TRAIN;
  }

  /** As manifests write it: {@code held-out}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
