package dev.artishow.trainer.data.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A seed shows and says what it always has: runs are resumed, and learnt from, by seeds. */
final class SceneDigestTest {
  private static final int SEEDS = 400;

  @Test
  void training_allSeeds_areAsTheyWere() throws NoSuchAlgorithmException {
    assertThat(digest(Purpose.TRAINING))
        .isEqualTo("f02bb9c6acd3aa0fed66714728b71637aaae69329f3d792464d6f2bd79955258");
  }

  @Test
  void evaluation_allSeeds_areAsTheyWere() throws NoSuchAlgorithmException {
    assertThat(digest(Purpose.EVALUATION))
        .isEqualTo("55bc2e9895d76b05be8b0882ec4dbf7e1d3d7c46fbba692fa884c2a1d6ae5bd0");
  }

  private static String digest(Purpose purpose) throws NoSuchAlgorithmException {
    Scenes scenes = TestingScenes.of(purpose);
    var digest = MessageDigest.getInstance("SHA-256");
    for (int seed = 0; seed < SEEDS; seed++) {
      digest.update(scenes.picture(seed, seed % 10 == 0 ? 64 : 32).bytes());
      for (String language : Scenes.LANGUAGES) {
        String caption = scenes.caption(seed, language, new SplittableRandom(seed));
        digest.update(caption.getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
