package dev.artishow.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LayoutTest {
  private static final int SEEDS = 2000;
  private static final int FEWER_SEEDS = 200;

  private static Thing thing(int number, double width, double height) {
    var box = new Box((1 - width) / 2, (1 - height) / 2, width, height);
    var sprite = new Sprite(number, "1f436", Style.FLAT, new Outline(box, width * height));
    return new Thing(sprite, Optional.empty(), false, Size.UNSAID);
  }

  private static Arrangement one(int number, double width, double height) {
    return Arrangement.of(thing(number, width, height));
  }

  private static List<Placement> placed(long seed, Arrangement arrangement) {
    List<Placement> placed =
        Layout.filling(new Scene(seed, arrangement, new Backdrop.Transparent()));
    assertThat(placed)
        .as("seed %d", seed)
        .allSatisfy(
            placement -> {
              assertThat(placement.left()).isNotNegative();
              assertThat(placement.top()).isNotNegative();
              assertThat(placement.right()).isLessThanOrEqualTo(1 + 1e-9);
              assertThat(placement.bottom()).isLessThanOrEqualTo(1 + 1e-9);
            });
    return placed;
  }

  private static Placement of(int number, List<Placement> placed) {
    return placed.stream()
        .filter(placement -> placement.thing().sprite().picture() == number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_tallThingBeforeAFlatOne_staysInside() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var pair = new Arrangement.Pair(one(0, 0.2, 0.95), Relation.IN_FRONT_OF, one(1, 0.95, 0.05));
      List<Placement> placed = placed(seed, pair);

      Placement back = placed.get(0);
      Placement front = placed.get(1);
      assertThat(front.top()).isLessThan(back.bottom());
      assertThat(front.bottom()).isGreaterThan(back.top());
    }
  }

  @Test
  void group_upToADozen_areApart() {
    for (int count = 1; count <= Arrangement.MAX_COUNTED; count++) {
      for (int seed = 0; seed < FEWER_SEEDS; seed++) {
        List<Placement> placed = placed(seed, new Arrangement.Group(thing(0, 0.9, 0.7), count));

        assertThat(placed).hasSize(count);
        for (int i = 0; i < count; i++) {
          for (int j = 0; j < i; j++) {
            assertThat(apart(placed.get(i), placed.get(j))).as("%d, seed %d", count, seed).isTrue();
          }
        }
      }
    }
  }

  private static boolean apart(Placement one, Placement other) {
    double gap = 1.0 / 32;
    return one.right() + gap < other.left()
        || other.right() + gap < one.left()
        || one.bottom() + gap < other.top()
        || other.bottom() + gap < one.top();
  }

  @ParameterizedTest
  @EnumSource
  void pair_everyRelation_isSeen(Relation relation) {
    for (int seed = 0; seed < FEWER_SEEDS; seed++) {
      List<Placement> placed =
          placed(seed, new Arrangement.Pair(one(0, 0.8, 0.6), relation, one(1, 0.7, 0.9)));

      Extent first = extent(of(0, placed));
      Extent second = extent(of(1, placed));
      boolean firstIsLast = placed.get(1).thing().sprite().picture() == 0;
      assertThat(first.is(relation, second, firstIsLast))
          .as("%s, seed %d: %s, %s", relation, seed, first, second)
          .isTrue();
    }
  }

  private static Extent extent(Placement placement) {
    int scale = 1000;
    int left = (int) (scale * placement.left());
    int top = (int) (scale * placement.top());
    int right = (int) (scale * placement.right());
    int bottom = (int) (scale * placement.bottom());
    return new Extent(left, top, right, bottom, (right - left) * (bottom - top));
  }

  @Test
  void pair_ofPairs_holdsBoth() {
    var starAboveCat = new Arrangement.Pair(one(0, 0.5, 0.5), Relation.ABOVE, one(1, 0.9, 0.9));
    var all = new Arrangement.Pair(starAboveCat, Relation.LEFT_OF, one(2, 0.6, 0.9));
    for (int seed = 0; seed < FEWER_SEEDS; seed++) {
      List<Placement> placed = placed(seed, all);

      assertThat(of(0, placed).bottom()).isLessThan(of(1, placed).top());
      assertThat(of(0, placed).right()).isLessThan(of(2, placed).left());
      assertThat(of(1, placed).right()).isLessThan(of(2, placed).left());
    }
  }

  @Test
  void several_leftAndRight_areThere() {
    var both =
        new Arrangement.Several(
            List.of(
                new Arrangement.Spotted(one(0, 0.9, 0.9), Spot.RIGHT),
                new Arrangement.Spotted(one(1, 0.9, 0.9), Spot.LEFT)));
    for (int seed = 0; seed < FEWER_SEEDS; seed++) {
      List<Placement> placed = placed(seed, both);

      assertThat(of(1, placed).right()).isLessThan(0.5);
      assertThat(of(0, placed).left()).isGreaterThan(0.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void several_oneAtASpot_isThereAndApartFromTheOther(Spot spot) {
    var both =
        new Arrangement.Several(
            List.of(new Arrangement.Spotted(one(0, 0.9, 0.9), spot), one(1, 0.9, 0.9)));
    for (int seed = 0; seed < FEWER_SEEDS; seed++) {
      List<Placement> placed = placed(seed, both);

      Placement spotted = of(0, placed);
      double x = (spotted.left() + spotted.right()) / 2;
      double y = (spotted.top() + spotted.bottom()) / 2;
      assertThat(column(x)).as("%s, seed %d: %s", spot, seed, x).isEqualTo(spot.column());
      assertThat(column(y)).as("%s, seed %d: %s", spot, seed, y).isEqualTo(spot.row());
      assertThat(apart(spotted, of(1, placed))).isTrue();
    }
  }

  /** Left, middle or right, as one would say. */
  private static int column(double share) {
    return share < 0.37 ? 0 : share > 0.63 ? 2 : 1;
  }
}
