package dev.artishow.engine.reference.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Match.Certainty;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PromptFinderTest {
  private static PromptFinder finder;

  @BeforeAll
  static void index() throws IOException {
    finder = finder(concept -> true);
  }

  private static PromptFinder finder(java.util.function.Predicate<String> present)
      throws IOException {
    var folder = new ByteBuffersDirectory();
    var called =
        List.of(
            name("cat", "en", "cat"),
            name("cat", "fr", "chat"),
            name("cat", "und", "🐈"),
            name("black cat", "en", "black cat"),
            name("black cat", "fr", "chat noir"),
            name("bread", "fr", "pain"),
            name("bread", "en", "bread"),
            name("lipstick", "fr", "rouge à lèvres"),
            name("bear", "fr", "ours"),
            name("rocket", "fr", "fusée"),
            name("rocket", "en", "rocket"),
            name("tangerine", "en", "tangerine"),
            new Called("tangerine", "en", "orange", 70),
            name("green heart", "en", "green heart"),
            name("mage", "en", "mage"),
            new Called("mage", "en", "wizard", 30),
            name("apple", "ja", "りんご"),
            name("cat", "ja", "猫"),
            name("leaf", "en", "leaf"),
            name("wand", "de", "Zauberstab"),
            name("tea", "fr", "thé"),
            name("pencil", "en", "pencil"),
            name("teddy", "en", "teddy bear"),
            name("wizard hat", "en", "wizard hat"),
            name("sent", "en", "shipped"),
            new Called("steamer", "en", "ship", 30),
            new Called("olive tree", "en", "lime", 30),
            name("baby", "en", "baby"),
            new Called("rocket", "en", "kit", 62),
            new Called("cat", "en", "kit", 90),
            name("horse", "en", "horse"),
            name("hand", "en", "hand"),
            name("human", "en", "human"),
            new Called("charger", "en", "riding horse", 62),
            name("peas", "en", "peas"),
            new Called("leaf", "en", "pea", 65),
            name("cup", "en", "cup"),
            name("cup", "fr", "tasse"),
            new Called("hot drink", "en", "coffee", 30),
            name("hot drink", "fr", "café"),
            name("rose", "fr", "rose"));
    WordIndexWriter.write(
        folder,
        List.of(
            "cat",
            "black cat",
            "bread",
            "lipstick",
            "bear",
            "rocket",
            "tangerine",
            "green heart",
            "mage",
            "apple",
            "leaf",
            "teddy",
            "wand",
            "tea",
            "pencil",
            "wizard hat",
            "sent",
            "steamer",
            "olive tree",
            "cup",
            "baby",
            "peas",
            "horse",
            "hand",
            "human",
            "charger",
            "hot drink",
            "rose"),
        called,
        Map.of("en", List.of("bench", "car", "calm", "beer")));
    return PromptFinder.open(folder, present);
  }

  private static Called name(String concept, String language, String phrase) {
    return new Called(concept, language, phrase, Called.NAME);
  }

  private static List<String> found(String prompt) {
    return finder.find(prompt).stream().map(Match::concept).toList();
  }

  @Test
  void find_namesWithArticles() {
    assertThat(found("A cat and a rocket")).containsExactly("cat", "rocket");
  }

  @Test
  void find_theLongestNameFirst() {
    String prompt = "a black cat";
    assertThat(finder.find(prompt))
        .containsExactly(new Match(2, prompt.length(), "black cat", Certainty.NAME, 1));
  }

  @Test
  void find_elisionsAccentsAndCapitals() {
    assertThat(found("L’OURS dans l'espace avec une fusee")).containsExactly("bear", "rocket");
  }

  @Test
  void find_inflectedNames() {
    assertThat(finder.find("three cats"))
        .extracting(Match::certainty)
        .containsExactly(Certainty.SIMILAR_NAME);
    assertThat(found("des chats noirs")).containsExactly("black cat");
    assertThat(found("autumn leaves")).containsExactly("leaf");
  }

  @Test
  void find_slipsOfTheHand() {
    assertThat(found("a rokcet")).containsExactly("rocket");
    assertThat(found("une fuséée")).containsExactly("rocket");
  }

  @Test
  void find_wordsThatAreSpeltRight_areNoSlips() {
    assertThat(found("a car on a bench")).isEmpty();
  }

  @Test
  void find_wordsThatAreSpeltRight_areSlipsInLongerNames() {
    assertThat(found("a teddy beer")).containsExactly("teddy");
    assertThat(found("a black car")).isEmpty();
  }

  @Test
  void find_amongWordsThatNobodyKnows_shortOnesAreNoSlips() {
    assertThat(found("a brad")).containsExactly("bread");
    assertThat(found("zorgul brad fnizz")).isEmpty();
  }

  @Test
  void find_wholeNamesOfOtherLanguages() {
    assertThat(found("Zauberstab")).containsExactly("wand");
    assertThat(found("ein Zauberstab")).containsExactly("wand");
  }

  @Test
  void find_aWordOfGrammar_isNoThingOfAnotherLanguage() {
    assertThat(found("un thé")).containsExactly("tea");
    assertThat(found("the calm of the bench")).isEmpty();
  }

  @Test
  void find_aWordOfAStyle_isAThingOnlyAlone() {
    assertThat(found("three pencils")).containsExactly("pencil");
    assertThat(found("a cat drawn in pencil")).containsExactly("cat");
  }

  @Test
  void find_keywords_areLessSureThanNames() {
    assertThat(finder.find("a wizard"))
        .extracting(Match::certainty)
        .containsExactly(Certainty.KEYWORD);
  }

  @Test
  void find_wordsOfTwoLanguages_byTheRestOfThePrompt() {
    assertThat(found("un pain")).containsExactly("bread");
    assertThat(found("no pain in the morning")).isEmpty();
  }

  @Test
  void find_coloursAreNoThings_exceptInWholeNames() {
    assertThat(found("green and red")).isEmpty();
    assertThat(found("a green heart")).containsExactly("green heart");
    assertThat(found("du rouge à lèvres")).containsExactly("lipstick");
    assertThat(found("an orange cat")).containsExactly("cat");
    assertThat(found("an orange and a cat")).containsExactly("tangerine", "cat");
  }

  @Test
  void find_languagesWithoutSpaces_inEitherKana() {
    assertThat(found("リンゴと猫")).containsExactly("apple", "cat");
  }

  @Test
  void find_emoji() {
    assertThat(found("🐈 on the moon")).containsExactly("cat");
  }

  @Test
  void find_whatIsNotPresent_leavesItOut() throws IOException {
    try (PromptFinder without = finder(concept -> !concept.equals("black cat"))) {
      assertThat(without.find("a black cat")).extracting(Match::concept).containsExactly("cat");
    }
  }

  @Test
  void find_aWordThatNamesAThing_isNoSlip() {
    assertThat(found("a wizard cat")).containsExactly("cat");
    assertThat(found("a wizard hst")).containsExactly("wizard hat");
  }

  @Test
  void find_aWordOfAStyleThatIsAThingToo_whereItStandsForAThing() {
    assertThat(found("a human hand")).containsExactly("hand");
    assertThat(found("a cat and a hand")).containsExactly("cat", "hand");
    assertThat(found("a hand drawn cat")).containsExactly("cat");
  }

  @Test
  void find_aKindOfThingPartedByAnArticle_isNotMeant() {
    assertThat(found("a riding horse")).containsExactly("charger");
    assertThat(found("a cat riding a horse")).containsExactly("cat", "horse");
  }

  @Test
  void find_aKeywordAsItIsWritten_beforeANameInAnotherForm() {
    assertThat(found("a ship")).containsExactly("steamer");
    assertThat(found("shipped")).containsExactly("sent");
  }

  @Test
  void find_whatIsMeasuredOut_withoutItsMeasure() {
    assertThat(found("a cup of coffee")).containsExactly("hot drink");
    assertThat(found("two coffee cups")).containsExactly("hot drink");
    assertThat(found("une tasse de café")).containsExactly("hot drink");
    assertThat(found("a cup and a cat")).containsExactly("cup", "cat");
    assertThat(found("a cup")).containsExactly("cup");
  }

  @Test
  void find_whatSaysWhichThingIsMeant_isNoThingBesideIt() {
    assertThat(found("a wizard rocket")).containsExactly("rocket");
    assertThat(found("a rocket cat")).containsExactly("rocket", "cat");
    assertThat(found("a baby cat")).containsExactly("cat");
    assertThat(found("a baby and a cat")).containsExactly("baby", "cat");
    assertThat(found("une fusée en pain")).containsExactly("rocket");
    assertThat(found("un ours de café")).containsExactly("bear");
    assertThat(found("un ours et du pain")).containsExactly("bear", "bread");
  }

  @Test
  void find_formsOfOtherWords_areNoInflections() {
    assertThat(found("rocketing leafy")).isEmpty();
    assertThat(found("une fusion")).isEmpty();
    assertThat(found("les thés et les chats")).containsExactly("tea", "cat");
  }

  @Test
  void find_ofOneWord_theThingThatItNamesBestOfAll() {
    assertThat(found("a kit")).containsExactly("cat");
    assertThat(found("two breads")).containsExactly("bread");
  }

  @Test
  void find_aPluralThatNamesAThingMuchBetter_forItsSingular() {
    assertThat(found("a pea")).containsExactly("peas");
  }

  @Test
  void find_aColourThatIsAThing_whereItIsNoAdjective() {
    assertThat(found("two limes")).containsExactly("olive tree");
    assertThat(found("a lime")).containsExactly("olive tree");
    assertThat(found("a lime cat in lime")).containsExactly("cat");
    assertThat(found("une belle rose")).containsExactly("rose");
    assertThat(found("un chat rose")).containsExactly("cat");
  }

  @Test
  void find_nothing() {
    assertThat(found("")).isEmpty();
    assertThat(found("a feeling of endless calm")).isEmpty();
    assertThat(found("x".repeat(5000))).isEmpty();
  }
}
