package dev.artishow.engine.reference.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.Sketch;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.reference.TestingDrawings;
import dev.artishow.engine.reference.TestingFinder;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Extent;
import dev.artishow.engine.scene.Placement;
import dev.artishow.engine.scene.Relation;
import dev.artishow.engine.scene.ScenePainter;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SketchComposerTest {
  private static final int SEEDS = 60;
  private static final DominantColors COLORS = new DominantColors();
  private static final String CAT = "1f431";
  private static final String HAT = "1f3a9";
  private static final String MAN = "1f468";

  private static final TestingFinder FINDER =
      new TestingFinder(
          "cat=1f431",
          "chat=1f431",
          "dog=1f436",
          "top hat=1f3a9",
          "guitar=1f3b8",
          "banana=1f34c",
          "star=2b50",
          "car=1f697",
          "bowl=word:bowl",
          "man=1f468",
          "glasses=1f453",
          "nothing=word:nothing");

  private static final TestingDrawings DRAWINGS =
      new TestingDrawings()
          .with(CAT, 0xffa53c, "a", "b", "c")
          .with("1f436", 0x8c9096, "a", "b")
          .with(HAT, 0x1f1f23, "a", "b")
          .with("1f3b8", 0x7a4829, "a", "c")
          .with("1f34c", 0xffd630, "a", "b")
          .with("2b50", 0xffd630, "a")
          .with("1f697", 0xdc1e28, "a", "b")
          .with("word:bowl", 0x3470d8, "a")
          .with("1f453", 0x1f1f23, "a")
          .with(MAN, "a/man-dark", "a/man", 0x503223, tone(Tone.DARK))
          .with(MAN, "b/man-dark", "b/man", 0x503223, tone(Tone.DARK))
          .with(MAN, "a/man-light", "a/man", 0xebd7b4, tone(Tone.LIGHT))
          .with(MAN, "b/man-light", "b/man", 0xebd7b4, tone(Tone.LIGHT));

  private static final SketchComposer COMPOSER = new SketchComposer(FINDER, DRAWINGS);

  private static Traits tone(Tone tone) {
    return new Traits(Style.FLAT, List.of(tone), List.of());
  }

  private static Composition compose(String prompt, long seed) {
    return COMPOSER.compose(prompt, seed).orElseThrow();
  }

  private static Sketch sketch(String prompt, long seed, int pixels) {
    return COMPOSER.sketch(prompt, seed, pixels).orElseThrow();
  }

  @Test
  void sketch_nothingFound_isEmpty() {
    assertThat(COMPOSER.sketch("democracy", 1, 32)).isEmpty();
    assertThat(COMPOSER.sketch("", 1, 32)).isEmpty();
    assertThat(COMPOSER.sketch("a blue background", 1, 32)).isEmpty();
    assertThat(COMPOSER.sketch("nothing", 1, 32)).isEmpty();
  }

  @Test
  void sketch_sameSeed_isTheSameAndOthersDiffer() {
    Set<Picture> seen = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Sketch sketch = sketch("a cat", seed, 32);
      assertThat(sketch).isEqualTo(sketch("a cat", seed, 32));
      seen.add(sketch.picture());
    }
    assertThat(seen).hasSizeGreaterThan(SEEDS * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 48, 64, 128})
  void sketch_anySide_isSoWide(int pixels) {
    assertThat(sketch("two cats on yellow", 3, pixels).picture().width()).isEqualTo(pixels);
  }

  @Test
  void compose_thingsOfTwoDrawings_areBlendedAcrossHandsNotTwins() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Reference> cat = compose("a cat", seed).references();
      assertThat(cat).hasSize(2);
      assertThat(cat.get(0).id().charAt(0)).isNotEqualTo(cat.get(1).id().charAt(0));
      assertThat(compose("a star", seed).references()).hasSize(1);
    }
    var twins =
        new TestingDrawings()
            .with(CAT, "a/cat", "a/cat", 0xffa53c, Traits.UNSTATED)
            .with(CAT, "b/cat", "a/cat", 0xffa53c, Traits.UNSTATED);
    assertThat(new SketchComposer(FINDER, twins).compose("cat", 1).orElseThrow().references())
        .hasSize(1);
  }

  @Test
  void compose_people_areBlendedWithinOneTone() {
    Set<String> firsts = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      List<String> ids = compose("a man", seed).references().stream().map(Reference::id).toList();
      assertThat(ids).hasSize(2);
      assertThat(ids.get(0).substring(1)).isEqualTo(ids.get(1).substring(1));
      firsts.add(ids.get(0));
    }
    assertThat(firsts).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"a black man, man-dark", "a man with light skin, man-light"})
  void compose_personWithASkin_isDrawnAfterSuch(String prompt, String name) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Composition composition = compose(prompt, seed);
      assertThat(composition.figures().get(0).coat()).isEmpty();
      assertThat(composition.references()).allMatch(it -> it.id().endsWith(name));
    }
  }

  @Test
  void compose_noColourAskedFor_takesDrawingsInAUsualOne() {
    var drawings = new TestingDrawings();
    for (String hand : List.of("a", "b", "c", "f", "g")) {
      drawings.with(CAT, hand + "/cat", hand + "/cat", 0xffa53c, in(ColorName.ORANGE));
    }
    drawings.with(CAT, "d/cat", "d/cat", 0x3470d8, in(ColorName.BLUE));
    drawings.with(CAT, "e/cat", "e/cat", 0x3470d8, in(ColorName.BLUE));
    var composer = new SketchComposer(FINDER, drawings);
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(composer.compose("a cat", seed).orElseThrow().references())
          .extracting(Reference::id)
          .doesNotContain("d/cat", "e/cat");
    }
  }

  private static Traits in(ColorName color) {
    return new Traits(Style.FLAT, List.of(), List.of(color));
  }

  @Test
  void compose_styleAskedFor_isPreferredAndElseLeft() {
    var drawings =
        new TestingDrawings()
            .with(CAT, 0xffa53c, "a", "b")
            .with(
                CAT, "p/cat", "p/cat", 0xffa53c, new Traits(Style.PIXEL_ART, List.of(), List.of()));
    var composer = new SketchComposer(FINDER, drawings);
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(composer.compose("a pixel art cat", seed).orElseThrow().references())
          .extracting(Reference::id)
          .containsExactly("p/cat");
    }
    assertThat(composer.compose("a cat, clip art", 1).orElseThrow().references()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "a purple banana, PURPLE",
    "a black car, BLACK",
    "a white car, WHITE",
    "a red top hat, RED",
    "a yellow top hat, YELLOW",
    "a green dog, GREEN",
    "un chat bleu, BLUE",
    "a golden dog, YELLOW",
    "a pink star, PINK",
    "a brown star, BROWN",
  })
  void sketch_colourAskedFor_isMostOfTheThing(String prompt, ColorName color) {
    for (int seed = 0; seed < 20; seed++) {
      for (int side : new int[] {32, 128}) {
        for (ScenePainter.Painted thing : COMPOSER.things(compose(prompt, seed), side)) {
          assertThat(COLORS.of(thing.pixels())).as("%s, seed %d", prompt, seed).startsWith(color);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"a dozen cats, 12", "40 cats, 12", "three cats, 3", "a cat, 1"})
  void sketch_counted_areSoManyAndApart(String prompt, int count) {
    for (int seed = 0; seed < 20; seed++) {
      List<Extent> extents =
          COMPOSER.things(compose(prompt, seed), 32).stream().map(Extent::of).toList();
      assertThat(extents).hasSize(count);
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < i; j++) {
          assertThat(extents.get(i).apartFrom(extents.get(j))).as("seed %d", seed).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a cat left of a dog, LEFT_OF",
    "a cat above a dog, ABOVE",
    "a cat behind a dog, BEHIND",
    "a cat on a car, ON",
    "a cat in a bowl, OUT_OF",
    "a cat in a car, IN",
  })
  void sketch_relation_isSeen(String prompt, Relation relation) {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(relation(prompt, seed, 0, relation)).as("%s, seed %d", prompt, seed).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a small cat and a dog",
        "a small cat and a big dog",
        "a cat and a huge dog",
        "a small cat on the left and a big dog on the right",
        "a small cat at the top and a dog at the bottom",
        "un petit chat en haut et un gros dog en bas",
      })
  void sketch_smallAndBigOnes_areUnlike(String prompt) {
    for (int seed = 0; seed < SEEDS; seed++) {
      boolean unlike = relation(prompt, seed, 0, Relation.SMALLER_THAN);
      assertThat(unlike).as("%s, seed %d", prompt, seed).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a cat with a top hat, ON_HEAD_OF",
    "un chat avec un top hat, ON_HEAD_OF",
    "a top hat cat, ON_HEAD_OF",
    "a dog wearing glasses, ON_FACE_OF",
    "a cat with a guitar, HELD_BY",
    "a cat playing guitar, HELD_BY",
  })
  void sketch_wornAndHeld_touchWhoHasThem(String prompt, Relation relation) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Composition composition = compose(prompt, seed);
      int worn = composition.figures().get(0).subject().concept().equals(HAT) ? 0 : 1;
      assertThat(relation(prompt, seed, worn, relation)).as("%s, seed %d", prompt, seed).isTrue();
    }
  }

  /** Whether a figure is to the other as it should be, by pixels. */
  private static boolean relation(String prompt, long seed, int figure, Relation relation) {
    List<ScenePainter.Painted> things = COMPOSER.things(compose(prompt, seed), 64);
    assertThat(things).hasSize(2);
    int at = number(things.get(0).placement()) == figure ? 0 : 1;
    return Extent.of(things.get(at)).is(relation, Extent.of(things.get(1 - at)), at == 1);
  }

  private static int number(Placement placement) {
    return placement.thing().sprite().picture();
  }

  @Test
  void compose_joinedWithoutASaying_isTriedInMoreWaysThanOne() {
    Set<Boolean> held = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      held.add(relation("a guitar cat", seed, 0, Relation.HELD_BY));
    }
    assertThat(held).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void compose_moreThingsThanThereIsRoomFor_leavesTheLastOut() {
    Composition many =
        compose("cat, dog, guitar, banana, star, car, bowl, man, glasses, cat, dog", 1);

    assertThat(many.figures()).hasSize(9);
    assertThat(many.leftOut()).hasSize(2);
    assertThat(compose("cat and nothing", 1).leftOut()).hasSize(1);
  }

  @Test
  void sketch_background_fillsItAndElseIsTransparent() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Composition blue = compose("a cat on a light blue background", seed);
      assertThat(blue.backdrop()).isInstanceOf(Backdrop.Plain.class);
      byte[] corner = sketch("a cat on green", seed, 32).picture().rgba();
      int rgb = (corner[0] & 0xff) << 16 | (corner[1] & 0xff) << 8 | (corner[2] & 0xff);
      assertThat(COLORS.name(rgb)).isEqualTo(ColorName.GREEN);
      assertThat(corner[3] & 0xff).isEqualTo(255);
      assertThat(sketch("a cat", seed, 32).picture().rgba()[3]).isZero();
    }
  }

  @Test
  void sketch_setting_isBehindTheThingsThatStandByThemselvesToo() {
    assertThat(sketch("a cat", 1, 64).things()).isEmpty();
    assertThat(sketch("a cat on green", 1, 64).things()).isEmpty();
    Sketch night = sketch("a cat at night", 1, 64);
    byte[] all = night.picture().rgba();
    byte[] things = night.things().orElseThrow().rgba();
    assertThat(things[3]).isZero();
    int solid = 0;
    for (int at = 0; at < all.length; at += 4) {
      assertThat(all[at + 3]).isEqualTo((byte) 0xff);
      if (things[at + 3] == (byte) 0xff) {
        solid++;
        assertThat(things[at]).isEqualTo(all[at]);
      }
    }
    assertThat(solid).isGreaterThan(64 * 64 / 20);
  }

  @Test
  void sketch_starOnItsOwnColour_canBeSeen() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Picture picture = sketch("a yellow star on a yellow background", seed, 32).picture();
      var pixels = new Pixels(32, 32, picture.rgba());
      int corner = pixels.rgba()[1] & 0xff;
      int middle = pixels.rgba()[(16 * 32 + 16) * 4 + 1] & 0xff;
      int corner2 = pixels.rgba()[2] & 0xff;
      int middle2 = pixels.rgba()[(16 * 32 + 16) * 4 + 2] & 0xff;
      assertThat(Math.abs(corner - middle) + Math.abs(corner2 - middle2)).isGreaterThan(8);
    }
  }

  @Test
  void references_ofSeveral_beginWithWhatCoversMost() {
    Composition composition = compose("a small star next to a big car", 2);

    assertThat(composition.references().get(0).concept()).isEqualTo("1f697");
    assertThat(composition.references()).hasSize(3);
  }
}
