package dev.artishow.trainer.data.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Box;
import dev.artishow.engine.scene.Outline;
import dev.artishow.engine.scene.Relation;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Thing;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SceneWordingTest {
  private static final SceneWording ENGLISH =
      new EnglishWording(TestingSprites.LEXICON, WordingOdds.PLAIN);
  private static final SceneWording FRENCH =
      new FrenchWording(TestingSprites.LEXICON, WordingOdds.PLAIN);
  private static final WordingOdds DEFINITE = new WordingOdds(0, 1, 0, 1, 0, 0, 0);
  private static final WordingOdds BARE = new WordingOdds(1, 0, 1, 1, 0, 0, 1);
  private static final Backdrop NOTHING = new Backdrop.Transparent();

  private static Thing thing(String english, @Nullable ColorName color, Size size) {
    Noun noun = TestingSprites.LEXICON.of("word:" + english).orElseThrow();
    var sprite =
        new Sprite(0, noun.concepts().get(0), Style.FLAT, new Outline(new Box(0, 0, 1, 1), 1));
    return new Thing(sprite, Optional.ofNullable(color), false, size);
  }

  private static Thing thing(String english, @Nullable ColorName color) {
    return thing(english, color, Size.UNSAID);
  }

  private static Scene some(int count, Thing thing, Backdrop backdrop) {
    return new Scene(1, new Arrangement.Group(thing, count), backdrop);
  }

  private static Scene pair(Thing first, Relation relation, Thing second) {
    return new Scene(
        1, new Arrangement.Pair(Arrangement.of(first), relation, Arrangement.of(second)), NOTHING);
  }

  private static String say(SceneWording wording, Scene scene) {
    return wording.caption(scene, new SplittableRandom(1));
  }

  private static String french(int count, String english, ColorName color) {
    return say(FRENCH, some(count, thing(english, color), NOTHING));
  }

  @Test
  void french_colours_agree() {
    assertThat(french(2, "cat", ColorName.BLUE)).isEqualTo("deux chats bleus");
    assertThat(french(1, "apple", ColorName.RED)).isEqualTo("une pomme rouge");
    assertThat(french(3, "car", ColorName.GREEN)).isEqualTo("trois voitures vertes");
    assertThat(french(4, "house", ColorName.WHITE)).isEqualTo("quatre maisons blanches");
    assertThat(french(2, "mouse", ColorName.GRAY)).isEqualTo("deux souris grises");
    assertThat(french(2, "bear", ColorName.GRAY)).isEqualTo("deux ours gris");
    assertThat(french(2, "chair", ColorName.PURPLE)).isEqualTo("deux chaises violettes");
    assertThat(french(2, "key", ColorName.BLACK)).isEqualTo("deux clés noires");
    assertThat(french(2, "rose", ColorName.PINK)).isEqualTo("deux roses roses");
    assertThat(french(2, "horse", ColorName.BEIGE)).isEqualTo("deux chevaux beiges");
  }

  @Test
  void french_coloursThatAreNouns_areInvariable() {
    assertThat(french(2, "car", ColorName.ORANGE)).isEqualTo("deux voitures orange");
    assertThat(french(2, "bear", ColorName.BROWN)).isEqualTo("deux ours marron");
    assertThat(french(3, "shoe", ColorName.BROWN)).isEqualTo("trois chaussures marron");
    assertThat(french(2, "boot", ColorName.TURQUOISE)).isEqualTo("deux bottes turquoise");
  }

  @Test
  void french_irregularPlurals_areRight() {
    assertThat(french(1, "eye", ColorName.BLUE)).isEqualTo("un œil bleu");
    assertThat(french(2, "eye", ColorName.BLUE)).isEqualTo("deux yeux bleus");
    assertThat(say(FRENCH, some(2, thing("rainbow", null), NOTHING)))
        .isEqualTo("deux arcs-en-ciel");
    assertThat(say(FRENCH, some(3, thing("potato", null), NOTHING)))
        .isEqualTo("trois pommes de terre");
    assertThat(say(FRENCH, some(2, thing("snowman", null), NOTHING)))
        .isEqualTo("deux bonshommes de neige");
  }

  @Test
  void french_sizes_goBeforeAndAgree() {
    Backdrop yellow = new Backdrop.Plain(ColorName.YELLOW, 0xffdc32);

    assertThat(say(FRENCH, some(3, thing("car", ColorName.GREEN, Size.BIG), yellow)))
        .isEqualTo("trois grosses voitures vertes sur fond jaune");
    assertThat(say(FRENCH, some(2, thing("cat", null, Size.SMALL), NOTHING)))
        .isEqualTo("deux petits chats");
    assertThat(say(FRENCH, some(1, thing("tree", null, Size.BIG), NOTHING)))
        .isEqualTo("un gros arbre");
  }

  @Test
  void french_relations_elideAndContract() {
    assertThat(
            say(
                FRENCH,
                pair(
                    thing("apple", ColorName.RED),
                    Relation.LEFT_OF,
                    thing("star", ColorName.BLUE))))
        .isEqualTo("une pomme rouge à gauche d’une étoile bleue");
    SceneWording definite = new FrenchWording(TestingSprites.LEXICON, DEFINITE);
    assertThat(say(definite, pair(thing("cat", null), Relation.RIGHT_OF, thing("tree", null))))
        .isEqualTo("le chat à droite de l’arbre");
    assertThat(say(definite, pair(thing("tree", null), Relation.ABOVE, thing("cat", null))))
        .isEqualTo("l’arbre au-dessus du chat");
    assertThat(say(definite, pair(thing("house", null), Relation.BELOW, thing("cloud", null))))
        .isEqualTo("la maison en dessous du nuage");
    assertThat(say(definite, pair(thing("cat", null), Relation.LEFT_OF, thing("house", null))))
        .isEqualTo("le chat à gauche de la maison");
    assertThat(say(definite, pair(thing("cat", null), Relation.LEFT_OF, thing("hedgehog", null))))
        .isEqualTo("le chat à gauche du hérisson");
    assertThat(say(definite, pair(thing("cat", null), Relation.LEFT_OF, thing("axe", null))))
        .isEqualTo("le chat à gauche de la hache");
    assertThat(say(definite, pair(thing("cat", null), Relation.LEFT_OF, thing("hospital", null))))
        .isEqualTo("le chat à gauche de l’hôpital");
    assertThat(say(definite, pair(thing("cat", null), Relation.LEFT_OF, thing("egg", null))))
        .isEqualTo("le chat à gauche de l’œuf");
    assertThat(
            say(
                definite,
                pair(
                    thing("cat", null, Size.BIG),
                    Relation.LEFT_OF,
                    thing("tree", null, Size.SMALL))))
        .isEqualTo("le gros chat à gauche du petit arbre");
  }

  @Test
  void french_bare_stillElides() {
    SceneWording bare = new FrenchWording(TestingSprites.LEXICON, BARE);

    assertThat(say(bare, pair(thing("cat", null), Relation.LEFT_OF, thing("tree", null))))
        .isEqualTo("chat à gauche d'arbre");
    assertThat(say(bare, pair(thing("cat", null), Relation.LEFT_OF, thing("hedgehog", null))))
        .isEqualTo("chat à gauche de hérisson");
    assertThat(say(bare, some(2, thing("cat", null), NOTHING))).isEqualTo("2 chats");
  }

  @Test
  void french_comparison_agreesWithTheFirst() {
    assertThat(say(FRENCH, pair(thing("house", null), Relation.BIGGER_THAN, thing("cat", null))))
        .isEqualTo("une maison plus grosse qu’un chat");
    assertThat(say(FRENCH, pair(thing("cat", null), Relation.SMALLER_THAN, thing("house", null))))
        .isEqualTo("un chat plus petit qu’une maison");
    assertThat(
            say(
                new FrenchWording(TestingSprites.LEXICON, DEFINITE),
                pair(thing("house", null), Relation.SMALLER_THAN, thing("tree", null))))
        .isEqualTo("la maison plus petite que l’arbre");
  }

  @Test
  void french_gradients_contractAndElide() {
    Backdrop gradient =
        new Backdrop.Gradient(ColorName.BLUE, 0x0000ff, ColorName.ORANGE, 0xff8c00, 0);

    assertThat(say(FRENCH, some(1, thing("cat", null), gradient)))
        .isEqualTo("un chat sur un dégradé du bleu à l’orange");
    Backdrop back = new Backdrop.Gradient(ColorName.ORANGE, 0xff8c00, ColorName.BLUE, 0x0000ff, 0);
    assertThat(say(FRENCH, some(1, thing("cat", null), back)))
        .isEqualTo("un chat sur un dégradé de l’orange au bleu");
  }

  @Test
  void english_articlesAndPlurals_areRight() {
    assertThat(say(ENGLISH, some(1, thing("apple", null), NOTHING))).isEqualTo("an apple");
    assertThat(say(ENGLISH, some(1, thing("apple", ColorName.RED), NOTHING)))
        .isEqualTo("a red apple");
    assertThat(say(ENGLISH, some(1, thing("unicorn", null), NOTHING))).isEqualTo("a unicorn");
    assertThat(say(ENGLISH, some(1, thing("unicorn", ColorName.ORANGE), NOTHING)))
        .isEqualTo("an orange unicorn");
    assertThat(say(ENGLISH, some(1, thing("hourglass", null), NOTHING))).isEqualTo("an hourglass");
    assertThat(say(ENGLISH, some(2, thing("sheep", null), NOTHING))).isEqualTo("two sheep");
    assertThat(say(ENGLISH, some(3, thing("mouse", null), NOTHING))).isEqualTo("three mice");
    assertThat(say(ENGLISH, some(4, thing("goose", null), NOTHING))).isEqualTo("four geese");
    assertThat(say(ENGLISH, some(2, thing("scarf", null), NOTHING))).isEqualTo("two scarves");
  }

  @Test
  void english_scenes_areToldInOrder() {
    Backdrop yellow = new Backdrop.Plain(ColorName.YELLOW, 0xffdc32);
    Backdrop orange = new Backdrop.Plain(ColorName.ORANGE, 0xff8c00);

    assertThat(say(ENGLISH, some(2, thing("cat", ColorName.BLUE), yellow)))
        .isEqualTo("two blue cats on a yellow background");
    assertThat(say(ENGLISH, some(1, thing("cat", ColorName.BLUE, Size.SMALL), orange)))
        .isEqualTo("a small blue cat on an orange background");
    assertThat(
            say(
                ENGLISH,
                pair(
                    thing("apple", ColorName.RED),
                    Relation.IN_FRONT_OF,
                    thing("star", ColorName.ORANGE))))
        .isEqualTo("a red apple in front of an orange star");
    assertThat(say(ENGLISH, pair(thing("cat", null), Relation.BIGGER_THAN, thing("egg", null))))
        .isEqualTo("a cat bigger than an egg");
  }

  @Test
  void caption_everyPattern_leavesNoPlaceholder() {
    Scenes scenes = new TestingSprites(0).scenes(Purpose.TRAINING);
    String all =
        Stream.of("en", "fr")
            .flatMap(
                language ->
                    IntStream.range(0, 3000)
                        .mapToObj(
                            seed -> scenes.caption(seed, language, new SplittableRandom(seed))))
            .collect(Collectors.joining("\n"));

    assertThat(all).doesNotContain("{", "}", "  ", "|", "$");
    assertThat(all).contains("d'un", "du ", "plus grande ", "l’", "to the left of", "2 ");
  }

  @Test
  void caption_usualOdds_areKept() {
    SceneWording wording = new EnglishWording(TestingSprites.LEXICON, WordingOdds.USUAL);
    Scene scene = some(2, thing("cat", null), NOTHING);
    var random = new SplittableRandom(5);
    int draws = 4000;
    long digits =
        IntStream.range(0, draws)
            .filter(i -> wording.caption(scene, random).startsWith("2 "))
            .count();

    // 0.15 ± 4 standard deviations
    assertThat((double) digits / draws).isBetween(0.127, 0.173);
  }
}
