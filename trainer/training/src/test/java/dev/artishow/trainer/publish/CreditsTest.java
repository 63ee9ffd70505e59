package dev.artishow.trainer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CreditsTest {
  private static final Path REPOSITORY = Path.of("..", "..");

  @Test
  void repository_creditsFile_isWhatThePackagesSay() throws IOException {
    assertThat(REPOSITORY.resolve("CREDITS.md"))
        .as("bring it up to date with: ./artishow credits --write")
        .hasContent(Credits.markdown(REPOSITORY.resolve("models")));
  }

  @Test
  void shippedPackages_areUnderApacheAndNameWhomTheyLearntFrom() throws IOException {
    assertThat(Credits.markdown(REPOSITORY.resolve("models")))
        .contains("## base-few-steps 1.0.0", "Apache License 2.0 (`Apache-2.0`)")
        .contains("| twemoji | Twitter, Inc and other contributors | CC-BY-4.0 |");
  }
}
