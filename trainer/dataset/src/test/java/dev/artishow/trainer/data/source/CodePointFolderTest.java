package dev.artishow.trainer.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.CodePoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodePointFolderTest {
  private static final SwappedTones SWAPPED =
      new SwappedTones(List.of("1f3fc", "1f3fd"), List.of("1f46c"));

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("assets"));
    for (String name : List.of("1f44b-1f3fc", "1f44b-1f3fb", "1f46c-1f3fc", "2764-fe0f")) {
      Files.write(folder.resolve("assets").resolve(name + ".webp"), new byte[] {1});
    }
    Files.write(folder.resolve("assets/README.md"), new byte[] {1});
  }

  private Map<String, List<Tone>> tones(Optional<SwappedTones> swapped) throws Exception {
    var tones = new LinkedHashMap<String, List<Tone>>();
    new CodePointFolder(folder, "assets", swapped)
        .forEach(picture -> tones.put(picture.path(), emoji(picture).tones()));
    return tones;
  }

  private static CodePoints emoji(SourcePicture picture) {
    return ((PictureSubject.Emoji) picture.subject()).codePoints();
  }

  @Test
  void forEach_plainFolder_takesFileNamesAtTheirWord() throws Exception {
    assertThat(tones(Optional.empty()))
        .containsExactly(
            Map.entry("assets/1f44b-1f3fb.webp", List.of(Tone.LIGHT)),
            Map.entry("assets/1f44b-1f3fc.webp", List.of(Tone.MEDIUM_LIGHT)),
            Map.entry("assets/1f46c-1f3fc.webp", List.of(Tone.MEDIUM_LIGHT)),
            Map.entry("assets/2764-fe0f.webp", List.of()));
  }

  @Test
  void forEach_swappedTones_areMendedButForTheExceptions() throws Exception {
    assertThat(tones(Optional.of(SWAPPED)))
        .containsEntry("assets/1f44b-1f3fb.webp", List.of(Tone.LIGHT))
        .containsEntry("assets/1f44b-1f3fc.webp", List.of(Tone.MEDIUM))
        .containsEntry("assets/1f46c-1f3fc.webp", List.of(Tone.MEDIUM_LIGHT));
  }
}
