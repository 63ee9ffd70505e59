package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.config.text.Phrases;
import dev.artishow.trainer.gan.CollapseWatch;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningTest {
  @ParameterizedTest
  @ValueSource(classes = {TrainingLoop.class, CollapseWatch.class})
  void words_ofEveryHome_areInBothLanguages(Class<?> home) {
    String name = home.getPackageName() + ".warnings";
    assertThat(Phrases.of(name, Locale.FRENCH).bundle().keySet())
        .isEqualTo(Phrases.of(name, Locale.ENGLISH).bundle().keySet());
  }

  @Test
  void text_speaksTheReadersLanguage() {
    var warning = Warning.of(TrainingLoop.class, "skipped", 1200);
    assertThat(warning.text(Locale.GERMAN))
        .isEqualTo("Step 1,200 skipped: its gradients were not finite.");
    assertThat(warning.text(Locale.FRANCE))
        .startsWith("Pas 1\u202f200 sauté")
        .endsWith("ses gradients n’étaient pas finis.");
  }
}
