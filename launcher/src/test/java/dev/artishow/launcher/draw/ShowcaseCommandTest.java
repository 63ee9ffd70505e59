package dev.artishow.launcher.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.DrawRequest;
import dev.artishow.launcher.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowcaseCommandTest {
  @TempDir Path home;

  private CommandLineFixture english;

  @BeforeEach
  void prepare() {
    english = new CommandLineFixture(home, Locale.ENGLISH);
  }

  @Test
  void showcase_firstPrompts_areDrawnInOrderOnTwoSheets() throws IOException {
    Path out = home.resolve("SHEETS");
    assertThat(english.run("showcase", out.toString(), "--count", "3")).isZero();

    assertThat(english.generator.requests)
        .extracting(DrawRequest::prompt)
        .isEqualTo(ShowcaseCommand.prompts().subList(0, 3));
    assertThat(english.generator.requests)
        .extracting(DrawRequest::seed)
        .containsExactly(1L, 2L, 3L);
    assertThat(Objects.requireNonNull(english.engine).picturePixels()).isEqualTo(128);
    assertThat(ImageIO.read(out.resolve("drawn.png").toFile()).getWidth()).isEqualTo(6 * 136 + 8);
    assertThat(out.resolve("sketches.png")).exists();
    assertThat(english.out()).containsExactly(out + "  3 prompts, 1 of them drawn from references");
  }

  @Test
  void showcase_morePromptsThanThereAre_isRefused() {
    assertThat(english.run("showcase", home.toString(), "--count", "500")).isEqualTo(2);
    assertThat(english.err()).contains("--count must be 1–48, was 500");
  }

  @Test
  void prompts_all_passTheRulesAndDiffer() {
    List<String> prompts = ShowcaseCommand.prompts();
    assertThat(prompts).hasSize(48).doesNotHaveDuplicates();
    assertThat(english.run("imagine", prompts.get(2), "--out", home.toString())).isZero();
  }
}
