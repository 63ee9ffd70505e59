package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of one language is not taken for another's. */
class OtherLanguagesTest {
  private static final PromptScreen SCREEN =
      RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "un castillo japonés",
        "un pollo asado",
        "un zorro en el bosque",
        "una mariquita roja en una hoja",
        "un microscopio y un telescopio",
        "um bicho-preguiça",
        "um carro de corrida",
        "à plus tard",
        "le visage qui rit aux larmes",
        "une pelote de laine rouge",
        "une grosse vache au-dessus d'une boule",
        "Janet in the garden",
        "an electric transformer",
        "the string section of an orchestra",
        "strelica prema gore",
        "mwalimu wa kike na ubao",
        "ピエロの顔",
        "eine Lolli in der Hand",
        "bong bóng góc phải",
        "palac gore",
        "virtuves nazis un dakša",
        "familia: emakumea eta mutila",
        "нинџа: светла кожа",
        "un sextant en laiton",
        "cruzados brasileiros",
        "Mongolischer Tögrög"
      })
  void screen_harmlessThere_isNotStopped(String prompt) {
    assertThat(SCREEN.screen(prompt).stops()).as(prompt).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wir alle müssen aufhören Leute Neger zu nennen.",
        "Tienes que dejar de decirle maricón a la gente.",
        "Dire « pédé » est une insulte.",
        "Musisz przestać nazywać ludzi pedałami."
      })
  void screen_spokenAgainst_isNotRefused(String prompt) {
    assertThat(SCREEN.screen(prompt)).as(prompt).isNotInstanceOf(Verdict.Refuse.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eres un maricón.",
        "Du bist nur eine Hure.",
        "Jesteś tylko pedałem.",
        "sei solo un frocio",
        "você é só um viado",
        "jij bent een flikker",
        "tu n'es qu'un pédé"
      })
  void screen_slurInItsLanguage_isRefused(String prompt) {
    assertThat(SCREEN.screen(prompt)).as(prompt).isInstanceOf(Verdict.Refuse.class);
  }
}
