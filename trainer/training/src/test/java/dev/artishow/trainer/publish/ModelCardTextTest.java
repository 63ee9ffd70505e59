package dev.artishow.trainer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.trainer.TestingCards;
import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.EvaluationFile;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.kind.PackagedKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of models that draw nothing; {@code PublishingTest} has those of models that do. */
class ModelCardTextTest {
  private static final EnergyEstimate ENERGY = new EnergyEstimate(68, 0.5, "load × TDP");
  private static final NetworkSpec ENCODER = new TextEncoderSpec(32, 4, 16, 1, 8, 16, 2, 300, 4, 1);

  @TempDir private Path folder;

  private String markdown(NetworkSpec network, List<String> languages, String section, Figure... of)
      throws IOException {
    ModelCard card = TestingCards.of("some", network, languages);
    var evaluation =
        new EvaluationFile.Model(
            "some",
            "1.0.0",
            "ab".repeat(32),
            "cd".repeat(32),
            "none",
            "ab".repeat(32),
            true,
            Optional.empty(),
            800,
            1,
            ENERGY,
            Optional.empty(),
            "0.1",
            List.of(new EvaluationFile.Part(section, List.of(of))));
    return new ModelCardText(
            card,
            new PackagedKind.Describing("A thing", "Une chose", 0.15),
            Optional.empty(),
            Optional.of(evaluation),
            SigningKey.openOrCreate(folder.resolve("key.pem")).publicKey())
        .markdown();
  }

  @Test
  void markdown_textEncoder_tellsHowItReadsAndNothingOfDrawing() throws IOException {
    Figure found =
        Figure.of(
            "retrieval", "fr", Figure.Unit.SHARE, Figure.Better.HIGHER, Estimate.ofShare(30, 100));
    assertThat(markdown(ENCODER, List.of("en", "fr"), "reading", found))
        .contains(
            "trained it itself; it sees pictures of 32×32 pixels. Captions to learn from: English, French.",
            "il voit des images de 32×32 pixels",
            "pictures of `none` that it did not learn from",
            "30")
        .doesNotContain(
            "Not measured", "Copying", "Which people", "Time and energy of", "Meant for");
  }

  @Test
  void markdown_upscaler_tellsWhatAPictureCosts() throws IOException {
    assertThat(markdown(new UpscalerSpec(128, 4, 8, 1), List.of(), "cost"))
        .contains(
            "it makes pictures of 128×128 pixels. Captions to learn from: none are read.",
            "il fait des images de 128×128 pixels",
            "## Time and energy of a picture")
        .doesNotContain("Copying", "Which people", "Meant for");
  }
}
