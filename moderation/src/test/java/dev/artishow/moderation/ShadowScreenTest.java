package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadowScreenTest {
  private static final PromptScreen ALLOWS = prompt -> new Verdict.Allow();

  private static PromptScreen refusing(String word) {
    return prompt -> prompt.contains(word) ? new Verdict.Refuse(List.of()) : new Verdict.Allow();
  }

  @Test
  void screen_candidateDiffers_activeDecidesAndTheDifferenceIsCounted() {
    var figures = new WouldHave();
    var screen = new ShadowScreen(refusing("old"), refusing("new"), figures, fault -> {});

    assertThat(screen.screen("old")).isInstanceOf(Verdict.Refuse.class);
    assertThat(screen.screen("new")).isInstanceOf(Verdict.Allow.class);
    assertThat(screen.screen("new and old")).isInstanceOf(Verdict.Refuse.class);
    assertThat(screen.screen("neither")).isInstanceOf(Verdict.Allow.class);

    assertThat(figures.prompts()).isEqualTo(4);
    assertThat(figures.moreStopped()).isEqualTo(1);
    assertThat(figures.lessStopped()).isEqualTo(1);
    assertThat(figures.count(Action.REFUSE, Action.REFUSE)).isEqualTo(1);
  }

  @Test
  void screen_candidateFails_theMemberDoesNotNotice() {
    var faults = new ArrayList<RuntimeException>();
    PromptScreen broken =
        prompt -> {
          throw new IllegalStateException("broken");
        };
    var figures = new WouldHave();

    assertThat(new ShadowScreen(ALLOWS, broken, figures, faults::add).screen("a cat"))
        .isInstanceOf(Verdict.Allow.class);
    assertThat(faults).hasSize(1);
    assertThat(figures.prompts()).isZero();
  }
}
