package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.artishow.config.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationFileTest {
  @TempDir Path folder;

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    var file = EvaluationFile.of(List.of(TestingResults.of("one", 60, "ee".repeat(32))));
    file.write(folder.resolve("one.json"));

    assertThat(EvaluationFile.read(folder.resolve("one.json"))).isEqualTo(file);
  }

  @Test
  void read_anotherFormat_isRefused() throws IOException {
    Path path = folder.resolve("one.json");
    EvaluationFile.of(List.of(TestingResults.of("one", 60, "ee".repeat(32)))).write(path);
    Files.writeString(path, Files.readString(path).replace("\"format\": 2", "\"format\": 1"));

    assertThatIOException()
        .isThrownBy(() -> EvaluationFile.read(path))
        .isInstanceOf(InvalidFileException.class)
        .withMessageContaining("format must be 2, was 1; evaluate again");
  }

  @Test
  void evaluations_ofAFolder_findTheWeights() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{}");
    EvaluationFile.of(
            List.of(
                TestingResults.of("one", 60, "ee".repeat(32)),
                TestingResults.of("two", 60, "ff".repeat(32))))
        .write(folder.resolve("b.json"));

    assertThat(Evaluations.in(folder).of("ff".repeat(32)).map(EvaluationFile.Model::name))
        .contains("two");
    assertThat(Evaluations.in(folder).of("00".repeat(32))).isEmpty();
    assertThat(Evaluations.in(folder.resolve("none")).of("00".repeat(32))).isEmpty();
  }

  @Test
  void evaluations_ofAFileAboutOtherWeights_areRefused() throws IOException {
    Path path = folder.resolve("one.json");
    EvaluationFile.of(List.of(TestingResults.of("one", 60, "ee".repeat(32)))).write(path);

    assertThatIOException()
        .isThrownBy(() -> Evaluations.file(path).of("00".repeat(32)))
        .withMessageContaining("one 1.0.0: " + "ee".repeat(32));
  }
}
