package dev.artishow.launcher.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTest {
  @Test
  void name_plainPrompt_isThePromptAndTheSeed() {
    assertThat(PictureFiles.name("a red apple", 7)).isEqualTo("a-red-apple-7.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "con",
        "été à l’ombre",
        "日本の猫",
        "a:b|c*?<>\"\\",
        "-rf",
        "…",
        ".",
        "tab\tnew\nline"
      })
  void name_anyPrompt_isSafeEverywhere(String prompt) {
    assertThat(PictureFiles.name(prompt, 7))
        .matches("[a-z0-9][a-z0-9-]*-7\\.png")
        .hasSizeLessThan(100);
  }

  @Test
  void name_promptsOfTheSameLetters_differ() {
    List<String> alike =
        List.of(
            "a red apple",
            "A red apple",
            "a red  apple",
            "a red apple!",
            "a-red apple",
            "a réd apple");

    assertThat(alike.stream().map(prompt -> PictureFiles.name(prompt, 7))).doesNotHaveDuplicates();
  }

  @Test
  void name_longPrompts_areCutButDiffer() {
    String one = PictureFiles.name("a".repeat(400), 7);
    String other = PictureFiles.name("a".repeat(401), 7);

    assertThat(one).hasSizeLessThan(100).isNotEqualTo(other);
  }

  @Test
  void save_picture_canBeReadBack(@TempDir Path folder) throws IOException {
    var files = new PictureFiles(folder.resolve("new/deep"));
    files.prepare();

    Path file =
        files.save(new Picture(2, 1, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}).toPng(), "a sun", 7);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2);
  }

  @Test
  void save_nameThatIsTaken_leavesWhatIsThere(@TempDir Path folder) throws IOException {
    var files = new PictureFiles(folder);

    Path first = files.save(new byte[] {1}, "a sun", 7);
    Path second = files.save(new byte[] {2}, "a sun", 7);
    Path third = files.save(new byte[] {3}, "a sun", 7);

    assertThat(List.of(first, second, third))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a-sun-7.png", "a-sun-7-2.png", "a-sun-7-3.png");
    assertThat(first).hasBinaryContent(new byte[] {1});
    assertThat(third).hasBinaryContent(new byte[] {3});
  }
}
