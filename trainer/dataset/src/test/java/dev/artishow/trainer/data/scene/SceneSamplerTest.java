package dev.artishow.trainer.data.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Thing;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.Splits;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SceneSamplerTest {
  private static final SceneLexicon NOUNS = TestingSprites.LEXICON;
  private static final double HELD_OUT = 0.1;

  @Test
  void scene_overManySeeds_neverComposesAHeldOutPair() {
    var sprites = new TestingSprites(HELD_OUT);
    SceneSampler sampler = sprites.sampler(SceneOdds.USUAL, Purpose.TRAINING);
    Splits splits = sprites.splits();
    int told = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      for (Thing thing : sampler.scene(seed).arrangement().things()) {
        if (thing.color().isPresent()) {
          told++;
          ColorName color = thing.color().get();
          assertThat(NOUNS.of(thing.sprite()).concepts())
              .as("%s %s", color, NOUNS.of(thing.sprite()))
              .noneMatch(concept -> splits.holdsOut(concept, color));
        }
      }
    }
    assertThat(told).isGreaterThan(5000);
  }

  @Test
  void recast_overManySeeds_isTheSameSceneOfOtherDrawings() {
    SceneSampler sampler = new TestingSprites(HELD_OUT).sampler(SceneOdds.USUAL, Purpose.TRAINING);
    var random = new SplittableRandom(3);
    int others = 0;
    int all = 0;
    for (int seed = 0; seed < 500; seed++) {
      Scene scene = sampler.scene(seed);
      Scene recast = sampler.recast(scene, random);
      List<Thing> things = scene.arrangement().things();
      for (int i = 0; i < things.size(); i++) {
        Thing before = things.get(i);
        Thing after = recast.arrangement().things().get(i);
        assertThat(NOUNS.of(after.sprite())).isEqualTo(NOUNS.of(before.sprite()));
        assertThat(after.color()).isEqualTo(before.color());
        assertThat(after.size()).isEqualTo(before.size());
        others += after.sprite().equals(before.sprite()) ? 0 : 1;
        all++;
      }
      assertThat(recast.seed()).isEqualTo(scene.seed());
      assertThat(recast.backdrop()).isEqualTo(scene.backdrop());
      assertThat(recast.arrangement().with(thing -> things.get(0)))
          .isEqualTo(scene.arrangement().with(thing -> things.get(0)));
    }
    assertThat(others).isGreaterThan(all * 9 / 10);
  }

  @Test
  void scene_forEvaluation_alwaysShowsAHeldOutPair() {
    var sprites = new TestingSprites(HELD_OUT);
    SceneSampler sampler = sprites.sampler(SceneOdds.USUAL, Purpose.EVALUATION);
    Splits splits = sprites.splits();
    var shown = new HashSet<String>();
    for (int seed = 0; seed < 500; seed++) {
      Thing first = sampler.scene(seed).arrangement().things().get(0);
      ColorName color = first.color().orElseThrow();
      assertThat(NOUNS.of(first.sprite()).concepts())
          .anyMatch(concept -> splits.holdsOut(concept, color));
      shown.add(color + " " + NOUNS.of(first.sprite()).english().singular());
    }
    assertThat(shown).hasSizeGreaterThan(100);
  }

  @Test
  void scene_forEvaluationOfNothingHeldOut_saysSo() {
    SceneSampler sampler = new TestingSprites(0).sampler(SceneOdds.USUAL, Purpose.EVALUATION);

    assertThatThrownBy(() -> sampler.scene(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("held-out-pairs");
  }

  @Test
  void heldOutPairs_nameOfAHeldOutConcept_isHeldOutInItsWords() {
    // with every concept held out that is not listed, the yellow heart is
    var splits = new Splits(new SplitPlan(1, 0.5, 0, 0, List.of("2764", "1f697")), Map.of());
    Set<String> held = new HashSet<>();
    for (String key : List.of("1f49b", "1f49a", "1f499", "1f49c", "1f5a4", "1f90e")) {
      if (splits.holdsOut(key)) {
        held.add(key);
      }
    }
    String key = held.iterator().next();
    var concept =
        new Concept(
            key,
            Map.of(
                "en", new Label("yellow heart", List.of(), "cldr"),
                "fr", new Label("cœur jaune", List.of(), "cldr")));
    var french = new Concept(key, Map.of("fr", new Label("voiture grise", List.of(), "cldr")));
    Noun heart = TestingSprites.LEXICON.of("2764").orElseThrow();
    Noun car = TestingSprites.LEXICON.of("1f697").orElseThrow();

    var pairs = new HeldOutPairs(splits, List.of(concept, french), TestingSprites.LEXICON);

    assertThat(pairs.of(heart)).containsExactly(ColorName.YELLOW);
    assertThat(pairs.of(car)).containsExactly(ColorName.GRAY);
    assertThat(pairs.holdsOut(heart)).isFalse();
  }

  @Test
  void cast_onlyTrainingPicturesOfAllowedColours_play() {
    var sprites = new TestingSprites(HELD_OUT);
    HeldOutPairs heldOut = sprites.heldOut();
    Noun noun =
        TestingSprites.LEXICON.nouns().stream()
            .filter(candidate -> !heldOut.of(candidate).isEmpty())
            .findFirst()
            .orElseThrow();
    String key = noun.concepts().get(0);
    ColorName color = heldOut.of(noun).iterator().next();
    Stream<PictureEntry> entries =
        Stream.concat(
            sprites.entries().filter(entry -> !entry.concept().equals(key)),
            Stream.of(
                TestingSprites.entry(9001, key, Style.FLAT, Split.HELD_OUT_STYLE, List.of()),
                TestingSprites.entry(9002, key, Style.FLAT, Split.HELD_OUT, List.of()),
                TestingSprites.entry(9003, key, Style.FLAT, Split.HELD_OUT_PAIR, List.of()),
                TestingSprites.entry(9004, key, Style.FLAT, Split.TRAIN, List.of(color)),
                TestingSprites.entry(9005, key, Style.FLAT, Split.TRAIN, List.of())));

    Cast cast = Cast.of(entries, TestingSprites.LEXICON, heldOut, TestingSprites::read);

    assertThat(cast.sprites().filter(sprite -> NOUNS.of(sprite).equals(noun)).map(Sprite::picture))
        .containsExactly(9005);
  }

  @Test
  void cast_picturesOfOneThing_areTooFew() {
    var entry = TestingSprites.entry(0, "1f697", Style.FLAT, Split.TRAIN, List.of());

    assertThatThrownBy(
            () ->
                Cast.of(
                    Stream.of(entry),
                    TestingSprites.LEXICON,
                    new TestingSprites(0).heldOut(),
                    TestingSprites::read))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("scenes need pictures of two things or more");
  }

  @Test
  void scene_things_areOfOneStyleAndDiffer() {
    SceneSampler sampler = new TestingSprites(0).sampler(SceneOdds.USUAL, Purpose.TRAINING);
    for (int seed = 0; seed < 2000; seed++) {
      if (sampler.scene(seed).arrangement() instanceof Arrangement.Pair pair) {
        assertThat(pair.first().things().get(0).sprite().style())
            .isEqualTo(pair.second().things().get(0).sprite().style());
        assertThat(NOUNS.of(pair.first().things().get(0).sprite()))
            .isNotEqualTo(NOUNS.of(pair.second().things().get(0).sprite()));
      }
    }
  }

  @Test
  void scene_backdrop_isNeverOfAThingsColour() {
    SceneSampler sampler = new TestingSprites(0).sampler(SceneOdds.USUAL, Purpose.TRAINING);
    for (int seed = 0; seed < 2000; seed++) {
      Scene scene = sampler.scene(seed);
      if (scene.backdrop() instanceof Backdrop.Plain plain) {
        assertThat(scene.arrangement().things())
            .extracting(Thing::color)
            .doesNotContain(Optional.of(plain.color()));
      }
    }
  }

  @Test
  void sameSeed_isTheSameSceneCaptionAndPicture() {
    Scenes one = new TestingSprites(0).scenes(Purpose.TRAINING);
    Scenes other = new TestingSprites(0).scenes(Purpose.TRAINING);

    assertThat(captions(one)).isEqualTo(captions(other));
    for (int seed = 50; seed > 0; seed--) {
      assertThat(one.picture(seed, 32)).isEqualTo(other.picture(seed, 32));
    }
    assertThat(captions(one).stream().distinct().count()).isGreaterThan(150);
  }

  private static List<String> captions(Scenes scenes) {
    return IntStream.range(0, 200)
        .mapToObj(seed -> scenes.caption(seed, new SplittableRandom(seed)))
        .toList();
  }
}
