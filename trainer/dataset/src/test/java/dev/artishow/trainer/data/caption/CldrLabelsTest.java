package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CldrLabelsTest {
  @TempDir Path folder;

  private CldrLabels read() throws IOException {
    write(TestingCldr.annotations());
    write(TestingCldr.derived());
    return CldrLabels.read(folder, folder);
  }

  private void write(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Test
  void label_inFrench_hasNameAndOtherKeywords() throws Exception {
    assertThat(read().label("fr", CodePoints.parse("1f34e")))
        .hasValue(new Label("pomme rouge", List.of("fruit", "pomme"), "cldr"));
  }

  @Test
  void label_unknownLanguage_isEmpty() throws Exception {
    assertThat(read().label("tlh", CodePoints.parse("1f34e"))).isEmpty();
  }

  @Test
  void concept_withTone_isTheNeutralEmoji() throws Exception {
    assertThat(read().concept(CodePoints.of("👋🏿"))).hasValue(CodePoints.of("👋"));
  }

  @Test
  void concept_toneOnlyInLongSpelling_isFoundByName() throws Exception {
    assertThat(read().concept(CodePoints.of("👩🏻‍🤝‍👩🏿"))).hasValue(CodePoints.of("👭"));
  }

  @Test
  void concept_withoutName_isEmpty() throws Exception {
    assertThat(read().concept(CodePoints.of("🚀"))).isEmpty();
  }

  @Test
  void hasTones_handAndApple_tellsThemApart() throws Exception {
    CldrLabels labels = read();

    assertThat(labels.hasTones(CodePoints.of("👋"))).isTrue();
    assertThat(labels.hasTones(CodePoints.of("🍎"))).isFalse();
  }

  @Test
  void read_withoutEnglish_isRefused() throws Exception {
    write(Map.of("annotations/fr/annotations.json", "{}".getBytes(StandardCharsets.UTF_8)));
    Files.createDirectories(folder.resolve("annotationsDerived"));

    assertThatThrownBy(() -> CldrLabels.read(folder, folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("English");
  }
}
