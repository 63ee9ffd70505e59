package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.TestingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On two sets whose red apples are one drawing. */
final class UnseenPicturesTest {
  @TempDir private Path folder;

  private static List<String> unseen(Dataset dataset, Optional<Judge> judge) {
    var unseen = new UnseenPictures(dataset, judge);
    return IntStream.range(0, dataset.size())
        .filter(unseen)
        .mapToObj(index -> dataset.entry(index).id())
        .toList();
  }

  @Test
  void test_learntPicture_isSeenAsIsItsCopyInAnotherStyle() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    Judge judge = new TestingJudge(picture -> picture.id().equals("flat/red-apple"));

    assertThat(unseen(dataset, Optional.empty()))
        .hasSize(dataset.size())
        .contains("flat/red-apple", "lined/red-apple", "lined/butterfly");
    assertThat(unseen(dataset, Optional.of(judge)))
        .contains("lined/butterfly")
        .doesNotContain("flat/red-apple", "lined/red-apple");
  }

  @Test
  void draw_realPictures_areAllUnseen() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    Judge judge = new TestingJudge(picture -> !picture.id().startsWith("lined/butterfly"));
    var reals = new RealPictures(dataset, 32, new UnseenPictures(dataset, Optional.of(judge)));

    assertThat(reals.captioned(Split.TRAIN, "fr", 5, 1).entries())
        .extracting(entry -> entry.id())
        .containsExactly("lined/butterfly");
  }

  @Test
  void alike_someOthers_areOfTheirSources() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    var reals = new RealPictures(dataset, 32, index -> true);
    var others = reals.draw(Split.TRAIN, 9, 1, entry -> entry.source().equals("lined"));

    assertThat(reals.alike(others.subList(0, 2), Split.TRAIN, 2, entry -> true))
        .hasSize(2)
        .allMatch(entry -> entry.source().equals("lined"));
  }
}
