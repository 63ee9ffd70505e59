package dev.artishow.moderation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.moderation.ModerationConfig;
import dev.artishow.moderation.RulePromptScreen;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final int PROMPTS = 200;

  @Test
  void next_manyPrompts_allAreReadAsTheyMustBe() {
    var fuzz = new Fuzz(RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of()), 1);
    for (int i = 0; i < PROMPTS; i++) {
      assertThat(fuzz.next()).as("prompt %d", i).isEmpty();
    }
  }
}
