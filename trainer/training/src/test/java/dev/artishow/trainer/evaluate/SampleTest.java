package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.PictureEntry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleTest {

  /** Every second caption says a style. */
  private static RealPictures.Captioned pictures(int count, int things) {
    return new RealPictures.Captioned(
        IntStream.range(0, count)
            .mapToObj(i -> TestingEntries.of(i, "concept-" + i % things))
            .toList(),
        IntStream.range(0, count)
            .mapToObj(i -> new Saying("thing " + i, i % 4 < 2 ? "pixel art" : ""))
            .toList());
  }

  @Test
  void others_ofASample_areAsManyOtherPicturesInTurnWithItsOwn() {
    var sample = new Sample("en", pictures(300, 300), 100);

    List<Integer> own = sample.entries().stream().map(PictureEntry::index).toList();
    List<Integer> others = sample.others().stream().map(PictureEntry::index).toList();

    assertThat(own).hasSize(100).startsWith(0, 2, 4);
    assertThat(others).hasSize(100).startsWith(1, 3, 5).doesNotContainAnyElementsOf(own);
  }

  @Test
  void count_tooFewPictures_isHalfOfThem() {
    assertThat(new Sample("en", pictures(31, 31), 100).count()).isEqualTo(15);
  }

  @Test
  void candidates_anyCaption_areOfOtherThingsInTheSameStyle() {
    var sample = new Sample("en", pictures(300, 150), 4);
    var listening = new Listener();

    List<float[][]> candidates = sample.candidates(listening);

    assertThat(candidates).hasSize(4).allSatisfy(rows -> assertThat(rows).hasDimensions(100, 1));
    for (int place = 0; place < 4; place++) {
      List<String> offered = listening.texts(candidates.get(place));
      assertThat(offered.get(0)).isEqualTo(sample.captions().get(place));
      assertThat(new HashSet<>(offered)).hasSize(100);
      assertThat(offered)
          .allMatch(text -> text.endsWith("pixel art") == offered.get(0).endsWith("pixel art"));
      assertThat(offered.stream().map(text -> thing(text) % 150)).doesNotHaveDuplicates();
    }
    assertThat(sample.chance()).isEqualTo(0.01);
  }

  private static int thing(String caption) {
    return Integer.parseInt(caption.replaceAll("\\D", ""));
  }

  @Test
  void confuses_fewThings_offersThoseThereAre() {
    var sixty = new Sample("fr", pictures(300, 60), 4);

    assertThat(sixty.confuses()).isTrue();
    assertThat(sixty.chance()).isEqualTo(1 / 60.0);
    assertThat(new Sample("fr", pictures(300, 20), 4).confuses()).isFalse();
  }

  /** Gives each caption its number, so that what was offered can be read back. */
  private static final class Listener implements Judge {
    private List<String> captions = List.of();

    List<String> texts(float[][] rows) {
      return Arrays.stream(rows).map(row -> captions.get((int) row[0])).toList();
    }

    @Override
    public float[][] captions(List<String> all) {
      captions = all;
      return IntStream.range(0, all.size()).mapToObj(i -> new float[] {i}).toArray(float[][]::new);
    }

    @Override
    public String name() {
      return "listener";
    }

    @Override
    public boolean learntFrom(PictureEntry picture) {
      return false;
    }

    @Override
    public int resolution() {
      return 1;
    }

    @Override
    public float[][] pictures(List<Picture> pictures) {
      throw new AssertionError("nothing is to be drawn");
    }

    @Override
    public void close() {}
  }
}
