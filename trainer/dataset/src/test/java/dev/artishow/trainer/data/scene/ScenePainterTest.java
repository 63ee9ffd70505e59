package dev.artishow.trainer.data.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.color.Paint;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Box;
import dev.artishow.engine.scene.Extent;
import dev.artishow.engine.scene.Relation;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.ScenePainter;
import dev.artishow.engine.scene.Shrinking;
import dev.artishow.engine.scene.Size;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is painted is what is said, by the pixels of each thing. */
final class ScenePainterTest {
  private static final int SEEDS = 1500;
  private static final TestingSprites SPRITES = new TestingSprites(0);
  private static final SceneSampler SAMPLER = SPRITES.sampler(SceneOdds.USUAL, Purpose.TRAINING);
  private static final ScenePainter PAINTER =
      new ScenePainter(TestingSprites::read, SAMPLER::recoloring);

  private static List<Extent> extents(Scene scene, int side) {
    return PAINTER.things(scene, side).stream().map(Extent::of).toList();
  }

  @Test
  void things_always_areInside() {
    for (int side : new int[] {32, 64}) {
      for (int seed = 0; seed < SEEDS; seed++) {
        for (ScenePainter.Painted painted : PAINTER.things(SAMPLER.scene(seed), side)) {
          assertThat(painted.left()).isGreaterThanOrEqualTo(0);
          assertThat(painted.top()).isGreaterThanOrEqualTo(0);
          assertThat(painted.left() + painted.pixels().width()).isLessThanOrEqualTo(side);
          assertThat(painted.top() + painted.pixels().height()).isLessThanOrEqualTo(side);
        }
      }
    }
  }

  @Test
  void group_things_areAsManyAsSaidAndDoNotTouch() {
    int groups = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Scene scene = SAMPLER.scene(seed);
      if (scene.arrangement() instanceof Arrangement.Group group) {
        List<Extent> extents = extents(scene, 32);
        assertThat(extents).hasSize(group.count());
        for (int i = 0; i < extents.size(); i++) {
          assertThat(extents.get(i).area()).isPositive();
          for (int j = 0; j < i; j++) {
            assertThat(extents.get(i).apartFrom(extents.get(j))).as("seed %d", seed).isTrue();
          }
        }
        groups++;
      }
    }
    assertThat(groups).isGreaterThan(SEEDS / 3);
  }

  @Test
  void pair_relation_isSeen() {
    int pairs = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Scene scene = SAMPLER.scene(seed);
      if (scene.arrangement() instanceof Arrangement.Pair pair) {
        List<ScenePainter.Painted> painted = PAINTER.things(scene, 32);
        int at =
            painted
                    .get(0)
                    .placement()
                    .thing()
                    .sprite()
                    .concept()
                    .equals(pair.first().things().get(0).sprite().concept())
                ? 0
                : 1;
        Extent first = Extent.of(painted.get(at));
        Extent second = Extent.of(painted.get(1 - at));
        assertThat(first.is(pair.relation(), second, at == 1))
            .as("seed %d: %s, %s, %s", seed, first, pair.relation(), second)
            .isTrue();
        if (pair.first().things().get(0).size() == Size.BIG) {
          assertThat(first.is(Relation.BIGGER_THAN, second, false)).isTrue();
        } else if (pair.first().things().get(0).size() == Size.SMALL) {
          assertThat(first.is(Relation.SMALLER_THAN, second, false)).isTrue();
        }
        pairs++;
      }
    }
    assertThat(pairs).isGreaterThan(SEEDS / 3);
  }

  @Test
  void colour_givenToARedSprite_isTrueAtEverySize() {
    var colors = new DominantColors();
    Paint paint = SAMPLER.paint(SPRITES.cast().any(new SplittableRandom(1)));
    int taken = 0;
    for (ColorName color : ColorName.values()) {
      if (paint.takes(color)) {
        taken++;
        for (int side : new int[] {16, 24, 48}) {
          byte[] picture = new byte[128 * 128 * 4];
          TestingSprites.read(2, 128, picture);
          Pixels pixels = Shrinking.of(picture, 128, new Box(0, 0, 1, 1), side, side);
          paint.recoloring(color).apply(pixels);
          assertThat(colors.of(pixels)).as("%s at %d", color, side).startsWith(color);
        }
      }
    }
    assertThat(taken).isGreaterThanOrEqualTo(11);
  }

  @Test
  void colour_given_leavesOutlineHighlightAndLeaf() {
    byte[] before = new byte[128 * 128 * 4];
    TestingSprites.read(2, 128, before);
    var pixels = new Pixels(128, 128, before.clone());
    Paint paint = SAMPLER.paint(SPRITES.cast().any(new SplittableRandom(1)));

    paint.recoloring(ColorName.BLUE).apply(pixels);

    Raster old = new Raster(128, before);
    Raster painted = new Raster(128, pixels.rgba());
    for (int y = 0; y < 128; y++) {
      for (int x = 0; x < 128; x++) {
        boolean red = old.at(x, y, 0) > 150 && old.at(x, y, 1) < 60;
        if (red) {
          assertThat(painted.at(x, y, 2)).isGreaterThan(painted.at(x, y, 0));
        } else {
          for (int channel = 0; channel < 4; channel++) {
            assertThat(painted.at(x, y, channel)).isCloseTo(old.at(x, y, channel), within(2));
          }
        }
      }
    }
  }

  @Test
  void backdrop_everyShade_bearsItsName() {
    var colors = new DominantColors();
    for (int seed = 0; seed < SEEDS; seed++) {
      if (SAMPLER.scene(seed).backdrop() instanceof Backdrop.Plain plain) {
        assertThat(colors.name(plain.rgb())).isEqualTo(plain.color());
      }
    }
  }

  @Test
  void paint_overBackdrop_isOpaqueAndNeverExceedsAlpha() {
    for (int seed = 0; seed < 300; seed++) {
      Scene scene = SAMPLER.scene(seed);
      byte[] rgba = PAINTER.paint(scene, 32).rgba();
      boolean filled = !(scene.backdrop() instanceof Backdrop.Transparent);
      for (int at = 0; at < rgba.length; at += 4) {
        int alpha = rgba[at + 3] & 0xff;
        if (filled) {
          assertThat(alpha).isEqualTo(255);
        }
        for (int channel = 0; channel < 3; channel++) {
          assertThat(rgba[at + channel] & 0xff).isLessThanOrEqualTo(alpha);
        }
      }
    }
  }
}
