package dev.artishow.trainer.data.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.color.ColorName;
import dev.artishow.moderation.ModerationConfig;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SceneLexiconTest {
  private static final SceneLexicon SHIPPED = SceneLexicon.shipped();
  private static final PromptScreen SCREEN =
      RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());

  @Test
  void shipped_nouns_areManyAndEachIsOneThing() {
    assertThat(SHIPPED.nouns()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(SHIPPED.nouns().stream().filter(Noun::colorFree).count()).isGreaterThan(200);
    var english = new HashSet<String>();
    var french = new HashSet<String>();
    for (Noun noun : SHIPPED.nouns()) {
      assertThat(english.add(noun.english().singular())).as(noun.toString()).isTrue();
      assertThat(french.add(noun.french().singular())).as(noun.toString()).isTrue();
    }
  }

  @Test
  void shipped_words_useTypographicApostrophesAndNoStrayBlanks() {
    for (Noun noun : SHIPPED.nouns()) {
      for (String word :
          new String[] {
            noun.english().singular(),
            noun.english().plural(),
            noun.french().singular(),
            noun.french().plural()
          }) {
        assertThat(word).isEqualTo(word.strip()).doesNotContain("'", "  ");
      }
    }
  }

  @Test
  void shipped_onlyWordsWithAnH_areAspirated() {
    assertThat(SHIPPED.nouns())
        .filteredOn(noun -> noun.french().aspirated())
        .isNotEmpty()
        .allMatch(noun -> noun.french().singular().startsWith("h"));
  }

  @Test
  void shipped_everyNounInEveryColour_passesTheBuiltInRules() {
    for (Noun noun : SHIPPED.nouns()) {
      assertAllowed(noun.english().plural());
      assertAllowed(noun.french().plural());
      for (ColorName color : ColorName.values()) {
        for (String word : EnglishWords.colors(color)) {
          assertAllowed(word + " " + noun.english().singular());
        }
        for (FrenchWords.Adjective word : FrenchWords.colors(color)) {
          Noun.French french = noun.french();
          assertAllowed(french.singular() + " " + word.of(french.feminine(), false));
        }
      }
    }
  }

  @Test
  void shipped_captionsOfEveryPattern_passTheBuiltInRules() {
    Scenes scenes = new TestingSprites(0).scenes(Purpose.TRAINING);
    var random = new SplittableRandom(3);
    for (int seed = 0; seed < 4000; seed++) {
      assertAllowed(scenes.caption(seed, random));
    }
  }

  private static void assertAllowed(String caption) {
    assertThat(SCREEN.screen(caption)).as(caption).isInstanceOf(Verdict.Allow.class);
  }

  @Test
  void of_conceptOrItsWord_isTheNoun() {
    assertThat(SHIPPED.of("1f697").orElseThrow().english().singular()).isEqualTo("car");
    assertThat(SHIPPED.of("word:car")).isEqualTo(SHIPPED.of("1f697"));
    assertThat(SHIPPED.of("1f468")).isEmpty();
  }

  @Test
  void read_wrongLine_isNamed() {
    assertThatThrownBy(() -> read("# head\n1f697\tcar\tcars\tvoiture\tvoitures\tn\tfree\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2 must be code points")
        .hasMessageContaining("voiture");
    assertThatThrownBy(() -> read("1f697\tcar\tcars\tvoiture\tvoitures\tf\tblue\n"))
        .hasMessageStartingWith("line 1 must");
  }

  @Test
  void read_conceptOfTwoNouns_isRefused() {
    assertThatThrownBy(() -> read("1f697\tcar\tcars\tauto\tautos\tf\n1f697\tvan\tvans\tv\tv\tm\n"))
        .hasMessage("a concept must be one noun's, but 1f697 is that of \"car\" and \"van\"");
  }

  private static SceneLexicon read(String table) throws IOException {
    return SceneLexicon.read(new StringReader(table));
  }
}
