package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.scene.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetManifestTest {
  private static final List<Split> SPLITS =
      List.of(Split.TRAIN, Split.HELD_OUT, Split.TRAIN, Split.TRAIN, Split.HELD_OUT_PAIR);
  private static final List<Integer> CONCEPTS = List.of(1, 2, 0, 1, 1);

  @TempDir Path folder;

  private static PictureEntry entry(int index, Split split) {
    return new PictureEntry(
        index,
        "é/" + index,
        "s",
        "p",
        "1.0.0",
        "x",
        "Zoë",
        "CC0-1.0",
        "e",
        "00",
        "00",
        "word:thing",
        List.of(),
        Map.of("hair", "black"),
        Map.of(),
        List.of(),
        "é/" + index,
        Style.FLAT,
        split);
  }

  private void write() throws IOException {
    try (var writer = new DatasetManifestWriter(folder, SPLITS.size())) {
      for (int i = 0; i < SPLITS.size(); i++) {
        writer.add(entry(i, SPLITS.get(i)), CONCEPTS.get(i));
      }
      assertThat(writer.count(Split.TRAIN)).isEqualTo(3);
    }
  }

  @Test
  void entry_anyOrder_isWhatWasWritten() throws Exception {
    write();
    DatasetManifest manifest = DatasetManifest.open(folder, SPLITS.size());

    for (int i : new int[] {4, 0, 2, 3, 1}) {
      assertThat(manifest.entry(i)).isEqualTo(entry(i, SPLITS.get(i)));
    }
  }

  @Test
  void groups_ofASplit_arePicturesByConcept() throws Exception {
    write();
    PictureGroups groups = DatasetManifest.open(folder, SPLITS.size()).index().groups(Split.TRAIN);

    assertThat(groups.groups()).isEqualTo(2);
    assertThat(pictures(groups, 0)).containsExactly(2);
    assertThat(pictures(groups, 1)).containsExactly(0, 3);
  }

  private static int[] pictures(PictureGroups groups, int group) {
    return IntStream.range(0, groups.size(group)).map(n -> groups.picture(group, n)).toArray();
  }

  @Test
  void groups_ofAnEmptySplit_areNone() throws Exception {
    write();

    assertThat(
            DatasetManifest.open(folder, SPLITS.size())
                .index()
                .groups(Split.HELD_OUT_STYLE)
                .groups())
        .isZero();
  }

  @Test
  void open_otherCount_namesTheFile() throws Exception {
    write();

    assertThatThrownBy(() -> DatasetManifest.open(folder, 6))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("manifest.index", "should list 6", "lists 5", "build");
  }

  @Test
  void open_cutIndex_isRefused() throws Exception {
    write();
    Path groups = folder.resolve(ManifestIndex.GROUPS);
    byte[] bytes = Files.readAllBytes(groups);
    Files.write(groups, Arrays.copyOf(bytes, bytes.length - 4));

    assertThatThrownBy(() -> DatasetManifest.open(folder, SPLITS.size()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("groups.index");
  }

  @Test
  void open_foreignFile_isRefused() throws Exception {
    write();
    Files.writeString(folder.resolve(ManifestIndex.PLACES), "something else, long enough");

    assertThatThrownBy(() -> DatasetManifest.open(folder, SPLITS.size()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no index");
  }
}
