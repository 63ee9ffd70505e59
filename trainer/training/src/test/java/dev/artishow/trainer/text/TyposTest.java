package dev.artishow.trainer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TyposTest {

  @Test
  void slip_dropsDoublesOrSwapsALetter_neverTheFirst() {
    Set<String> slips = new HashSet<>();
    var random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      slips.add(Typos.slip("a pear", random));
    }
    assertThat(slips)
        .containsExactlyInAnyOrder("a par", "a per", "a peear", "a peaar", "a paer", "a pera");
  }

  @Test
  void slip_shortWords_stayWhole() {
    assertThat(Typos.slip("a red cat", new SplittableRandom(1))).isEqualTo("a red cat");
  }

  @Test
  void apply_shareOfNone_changesNothing() {
    assertThat(new Typos(0).apply("elephant", new SplittableRandom(1))).isEqualTo("elephant");
    assertThat(new Typos(1).apply("elephant", new SplittableRandom(1))).isNotEqualTo("elephant");
  }
}
