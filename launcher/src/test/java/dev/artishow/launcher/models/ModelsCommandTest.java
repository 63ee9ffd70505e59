package dev.artishow.launcher.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.launcher.CommandLineFixture;
import dev.artishow.launcher.SmallPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir Path home;

  private Path models;
  private CommandLineFixture english;
  private CommandLineFixture french;

  @BeforeEach
  void prepare() throws IOException {
    models = Files.createDirectory(home.resolve("models"));
    english = new CommandLineFixture(home, Locale.ENGLISH);
    french = new CommandLineFixture(home, Locale.FRENCH);
  }

  @Test
  void list_twoModels_givesARowEach() throws IOException, NoSuchAlgorithmException {
    var tiny = publish("tiny", "1.0.0");
    var dwarf = publish("dwarf", "0.2.0");
    ModelSignature.sign(
        dwarf.folder(), KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());

    int code = english.run("models", "list");

    assertThat(code).isZero();
    String digest = tiny.id().digest().substring(0, 12);
    assertThat(english.out()).hasSize(3);
    assertThat(english.out().get(0)).startsWith("NAME   VERSION  LICENCE       KIND       PIXELS");
    assertThat(english.out().get(1)).startsWith("dwarf  0.2.0    CC-BY-SA-4.0  diffusion  8×8");
    assertThat(english.out().get(1)).endsWith("signed by a key not known here");
    assertThat(english.out().get(2))
        .isEqualTo(
            "tiny   1.0.0    CC-BY-SA-4.0  diffusion  8×8     en fr      0.0 MB  "
                + digest
                + "  unsigned");
  }

  @Test
  void list_brokenPackage_namesItAndTheOthers() throws IOException {
    publish("tiny", "1.0.0");
    Files.createDirectory(models.resolve("broken"));

    int code = french.run("models", "list");

    assertThat(code).isEqualTo(1);
    assertThat(french.out()).hasSize(2);
    assertThat(french.err()).startsWith("refusé : ").contains("broken");
  }

  @Test
  void list_noModels_saysHowToGetOne() {
    assertThat(english.run("models", "list")).isZero();
    assertThat(english.out())
        .containsExactly(models + " holds no models; train one with: artishow train");
  }

  @Test
  void inspect_soundPackage_tellsAllOfIt() throws IOException {
    var tiny = publish("tiny", "1.0.0");

    int code = english.run("models", "inspect", "tiny", "--tensors");

    assertThat(code).isZero();
    assertThat(english.out())
        .contains(
            "model        tiny 1.0.0, diffusion",
            "draws        8 × 8 pixels with transparency",
            "licence      CC-BY-SA-4.0",
            "learnt from  emoji: 15,000 pictures under MIT, CC-BY-4.0",
            "energy       0.12 kWh ± 50% (load × TDP)",
            "CO₂          30.2 g at 252 g/kWh (EU-27 2020, SDES)",
            "weights      8,788 parameters in 52 tensors, F16, F32",
            "digest       SHA-256 " + tiny.id().digest() + " of model.json",
            "last.table                                F32 [1, 2, 8]",
            "patch_out.weight                          F16 [64, 8]");
  }

  @Test
  void inspect_inFrench_speaksFrench() throws IOException {
    publish("tiny", "1.0.0");
    french.run("models", "inspect", "tiny");
    assertThat(french.out()).anyMatch(line -> line.matches("énergie +0,12 kWh ± 50.% .*"));
  }

  @Test
  void inspect_changedFile_isRefusedByName() throws IOException {
    var tiny = publish("tiny", "1.0.0");
    Path weights = tiny.folder().resolve(ModelPackage.WEIGHTS);
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 1] ^= 1;
    Files.write(weights, bytes);

    int code = english.run("models", "inspect", "tiny");

    assertThat(code).isEqualTo(1);
    assertThat(english.err()).contains("weights.safetensors: must have the SHA-256 digest");
  }

  @Test
  void inspect_unknownModel_namesTheNearest() throws IOException {
    publish("tiny", "1.0.0");

    int code = english.run("models", "inspect", "tinny");

    assertThat(code).isEqualTo(1);
    assertThat(english.err()).contains("has no model tinny", "did you mean tiny?");
  }

  private ModelPackage publish(String name, String version) throws IOException {
    return SmallPackage.publish(models, name, version);
  }
}
