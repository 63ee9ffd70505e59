package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Drawings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChosenDrawingsTest {
  private static Reference reference(String id) {
    return new Reference(id, "cat", "somebody", "MIT", id);
  }

  private static final Drawings CATS =
      new Drawings() {
        @Override
        public List<Reference> of(String concept) {
          return concept.equals("cat") ? List.of(reference("a/1"), reference("b/2")) : List.of();
        }

        @Override
        public Picture picture(Reference reference, int pixels) {
          return new Picture(1, 1, new byte[] {1, 2, 3, 4});
        }
      };

  @Test
  void of_drawingsThatTheJudgeLearnt_areLeftOut() {
    var unseen = ChosenDrawings.without(CATS, Set.of("a/1"));
    assertThat(unseen.of("cat")).containsExactly(reference("b/2"));
    assertThat(unseen.of("dog")).isEmpty();
    assertThat(ChosenDrawings.without(CATS, Set.of("a/1", "b/2")).of("cat")).isEmpty();
  }

  @Test
  void everythingElse_isTheLibrarys() {
    var unseen = ChosenDrawings.without(CATS, Set.of("a/1"));
    assertThat(unseen.picture(reference("b/2"), 1)).isEqualTo(CATS.picture(reference("b/2"), 1));
    assertThat(unseen.hasOwnColors(reference("b/2"))).isTrue();
  }
}
