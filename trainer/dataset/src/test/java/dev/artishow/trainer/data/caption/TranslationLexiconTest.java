package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TranslationLexiconTest {
  private static final List<TranslationLexicon.Pair> FRENCH =
      List.of(
          pair("cat face", "tête de chat", "cat,animal", "chat,animal"),
          pair("dog face", "tête de chien", "dog,animal", "chien,animal"),
          pair("owl face", "tête d’oiseau", "owl,animal", "oiseau,animal"),
          pair("cat", "chat", "animal,pet", "animal,compagnie"),
          pair("dog", "chien", "animal,pet", "animal,compagnie"),
          pair("horse", "cheval", "animal", "animal"),
          pair("red cat", "chat rouge", "red", "rouge"),
          pair("red dog", "chien rouge", "red", "rouge"),
          pair("green apple", "pomme verte", "fruit,green", "fruit,vert"),
          pair("green book", "livre vert", "green", "vert"),
          pair("black cat", "chat noir", "black", "noir"),
          pair("black dog", "chien noir", "black", "noir"),
          pair("hot beverage", "boisson chaude", "coffee,drink", "boisson,café"),
          pair("teacup", "tasse de thé", "coffee,cup,drink", "boisson,café,tasse"),
          pair("tropical drink", "cocktail tropical", "bar,drink", "bar,boisson"));

  private final TranslationLexicon lexicon = TranslationLexicon.learn(FRENCH);

  private static TranslationLexicon.Pair pair(
      String english, String french, String englishWords, String frenchWords) {
    return new TranslationLexicon.Pair(
        new Label(english, List.of(englishWords.split(",")), "cldr"),
        new Label(french, List.of(frenchWords.split(",")), "cldr"));
  }

  @Test
  void translate_nameOfAnEmoji_isItsName() {
    assertThat(lexicon.translate("Horse")).hasValue("cheval");
  }

  @Test
  void translate_wordOfTheSameEmoji_isTheWordThere() {
    assertThat(lexicon.translate("coffee")).hasValue("café");
    assertThat(lexicon.translate("drink")).hasValue("boisson");
  }

  @Test
  void translate_wordSeenOnce_isEmpty() {
    assertThat(lexicon.translate("cup")).isEmpty();
  }

  @Test
  void translate_unknownWord_isEmpty() {
    assertThat(lexicon.translate("wrench")).isEmpty();
    assertThat(lexicon.translate("red wrench")).isEmpty();
  }

  @Test
  void translate_twoWordsWhoseOrderIsKnown_areComposed() {
    var more = new ArrayList<>(FRENCH);
    more.add(pair("red horse", "cheval rouge", "red", "rouge"));
    more.add(pair("black horse", "cheval noir", "black", "noir"));
    more.add(pair("white dog", "chien blanc", "white", "blanc"));
    more.add(pair("white horse", "cheval blanc", "white", "blanc"));

    assertThat(TranslationLexicon.learn(more).translate("white cat")).hasValue("chat blanc");
  }

  @Test
  void translate_adjectiveThatAgrees_isNotComposed() {
    assertThat(lexicon.translate("green cat")).isEmpty();
  }

  @Test
  void translate_label_keepsTheKeywordsItKnows() {
    Label label = new Label("coffee", List.of("drink", "grinder"), "source");

    assertThat(lexicon.translate(label))
        .hasValue(new Label("café", List.of("boisson"), "translated"));
  }
}
