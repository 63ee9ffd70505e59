package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.registry.TrustedKey;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingManifest;
import dev.artishow.trainer.data.TestingPlan;
import dev.artishow.trainer.evaluate.EvaluationFile;
import dev.artishow.trainer.evaluate.Evaluations;
import dev.artishow.trainer.evaluate.TestingResults;
import dev.artishow.trainer.publish.Credits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package of a finished run says of itself. */
final class PublishingTest {
  @TempDir Path folder;

  private TinyPublishing publishing() {
    return new TinyPublishing(folder);
  }

  /** The data set with another licence, as if its plan had asked for it. */
  private Dataset under(String license) throws Exception {
    new TestingPlan().buildHoldingOut(0.5, folder);
    TestingManifest.replace(folder.resolve("tiny"), "CC0-1.0", license);
    return Dataset.open(folder.resolve("tiny"));
  }

  @Test
  void publish_permissivePictures_isUnderApacheAndCarriesTheTexts() throws Exception {
    ModelPackage model = publishing().publish(new TestingPlan().buildHoldingOut(0.5, folder));

    assertThat(model.card().licence()).isEqualTo("Apache-2.0");
    assertThat(model.card().data().licences()).containsExactly("CC0-1.0", "Unicode-3.0");
    assertThat(model.folder().resolve("LICENSES.txt"))
        .content()
        .contains("CC0 1.0 Universal", "UNICODE LICENSE V3", "Apache License");
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| licence of the weights | Apache-2.0 |", "Poids sous licence Apache-2.0.");
    assertThat(model.folder().resolve("README.md"))
        .content()
        .startsWith(
            """
            ---
            license: "apache-2.0"
            library_name: "artishow"
            pipeline_tag: "text-to-image"
            language:
            - "en"
            - "fr"
            datasets:
            - "tiny"
            tags:
            - "artishow"
            - "diffusion"
            - "emoji"
            - "icons"
            ---

            # tiny 1.0.0
            """);
    assertThat(Credits.markdown(folder.resolve("models")))
        .contains("## tiny 1.0.0", "| flat | Ada | CC0-1.0 | json/flat.json: info.license |");
  }

  @Test
  void publish_shareAlikePictures_marksTheWeights() throws Exception {
    ModelPackage model = publishing().publish(under("CC-BY-SA-4.0"));

    assertThat(model.card().licence()).isEqualTo("CC-BY-SA-4.0");
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| licence of the weights | CC-BY-SA-4.0, as its pictures' licences ask |");
    assertThat(model.folder().resolve("LICENSES.txt"))
        .content()
        .contains("Attribution-ShareAlike 4.0 International");
  }

  @Test
  void publish_picturesThatAreNotOpen_isRefused() throws Exception {
    Dataset dataset = under("CC-BY-NC-4.0");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> publishing().publish(dataset))
        .withMessageContaining("CC-BY-NC-4.0, which is not known to be open");
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void publish_finishedRun_isSignedAndTamperingIsFound() throws Exception {
    ModelPackage model = publishing().publish(new TestingPlan().buildHoldingOut(0.5, folder));
    PublicKey key = SigningKey.open(folder.resolve("key.pem")).publicKey();
    PublicKey stranger = SigningKey.openOrCreate(folder.resolve("stranger.pem")).publicKey();

    assertThat(ModelSignature.signer(model.folder(), List.of(stranger, key))).contains(key);
    assertThat(ModelSignature.verify(model.folder(), List.of(stranger)))
        .isEqualTo(ModelSignature.State.UNTRUSTED);
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains(ModelSignature.fingerprint(key), new TrustedKey(key).toString());

    Path card = model.folder().resolve("MODEL_CARD.md");
    String genuine = Files.readString(card);
    Files.writeString(card, genuine.replace("Apache-2.0", "Apache-2.1"));
    assertThatIOException()
        .isThrownBy(() -> ModelPackage.open(model.folder()))
        .withMessageContaining("MODEL_CARD.md");
    Files.writeString(card, genuine);

    Path manifest = model.folder().resolve("model.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"steps\": 1,", "\"steps\": 2,"));
    assertThat(ModelPackage.open(model.folder()).card().training().steps()).isEqualTo(2);
    assertThat(ModelSignature.verify(model.folder(), List.of(key)))
        .isEqualTo(ModelSignature.State.UNTRUSTED);
  }

  @Test
  void publish_withoutEvaluation_tellsWhatTheRunMeasured() throws Exception {
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(
        folder.resolve("run/figures.csv"),
        """
        step,seconds,watt_hours,figure,value
        1,0.5,0.1,held-out-loss.0,0.500000
        9,1.0,0.1,held-out-loss.0,0.250000
        """);

    ModelPackage model = publishing().publish(new TestingPlan().buildHoldingOut(0.5, folder));

    assertThat(model.card().metrics()).containsOnly(Map.entry("held-out-loss.0", 0.25));
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| held-out-loss.0 | 0.2500 |", "It was not measured");
  }

  @Test
  void publish_evaluatedWeights_tellsWhatWasFound() throws Exception {
    Evaluations evaluations =
        weights ->
            EvaluationFile.of(List.of(TestingResults.of("tiny", 60, weights))).models().stream()
                .findFirst();

    ModelPackage model =
        publishing().publish(new TestingPlan().buildHoldingOut(0.5, folder), evaluations);

    assertThat(model.card().metrics())
        .containsEntry("r-precision.en", 0.3)
        .containsEntry("tone-dark.en", 0.3)
        .doesNotContainKey("tone-dark.en: a doctor");
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| Chooses the caption, English | 30", "## Which people it draws")
        .contains("| en: a doctor | 7.3", "judged by judge 1.0.0");
  }
}
