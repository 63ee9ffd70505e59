package dev.artishow.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LayoutTest {
  private static final int SEEDS = 2000;

  private static Thing thing(double width, double height) {
    var box = new Box((1 - width) / 2, (1 - height) / 2, width, height);
    var sprite = new Sprite(0, "1f436", Style.FLAT, new Outline(box, width * height));
    return new Thing(sprite, Optional.empty(), false, Size.UNSAID);
  }

  @Test
  void of_tallThingBeforeAFlatOne_staysInside() {
    var flat = thing(0.95, 0.05);
    var tall = thing(0.2, 0.95);
    for (int seed = 0; seed < SEEDS; seed++) {
      var pair =
          new Arrangement.Pair(Arrangement.of(tall), Relation.IN_FRONT_OF, Arrangement.of(flat));
      List<Placement> placed = Layout.of(new Scene(seed, pair, new Backdrop.Transparent()));

      assertThat(placed)
          .as("seed %d", seed)
          .allSatisfy(
              placement -> {
                assertThat(placement.left()).isNotNegative();
                assertThat(placement.top()).isNotNegative();
                assertThat(placement.right()).isLessThanOrEqualTo(1);
                assertThat(placement.bottom()).isLessThanOrEqualTo(1);
              });
      Placement back = placed.get(0);
      Placement front = placed.get(1);
      assertThat(front.top()).isLessThan(back.bottom());
      assertThat(front.bottom()).isGreaterThan(back.top());
    }
  }
}
