package dev.artishow.launcher.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.registry.TrustedKey;
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
    assertThat(english.out())
        .containsExactly(
            "NAME   VERSION  KIND       PIXELS  SIZE    SIGNATURE",
            "dwarf  0.2.0    diffusion  8×8     0.0 MB  signed by a key not known here",
            "tiny   1.0.0    diffusion  8×8     0.0 MB  unsigned");
    assertThat(english.out()).allMatch(line -> line.length() <= 80);
    english.run("models", "list", "--all");
    assertThat(english.out())
        .contains(
            "tiny   1.0.0    diffusion  8×8     0.0 MB  unsigned                        CC-BY-SA-4.0"
                + "  2          "
                + tiny.id().digest().substring(0, 12));
  }

  @Test
  void list_all_hasEveryVersion() throws IOException {
    publish("tiny", "1.0.0");
    publish("tiny", "1.1.0");

    english.run("models", "list");
    assertThat(english.out()).hasSize(2);
    french.run("models", "list", "--all");
    assertThat(french.out()).hasSize(3);
    assertThat(french.out().get(0)).startsWith("NOM").endsWith("EMPREINTE");
  }

  @Test
  void list_json_isAnArrayForPrograms() throws IOException {
    var tiny = publish("tiny", "1.0.0");

    english.run("models", "list", "--json");

    JsonNode listed = new ObjectMapper().readTree(String.join("\n", english.out()));
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("model").asText()).isEqualTo("tiny@1.0.0");
    assertThat(listed.get(0).get("digest").asText()).isEqualTo(tiny.id().digest());
    assertThat(listed.get(0).get("languages")).hasSize(2);
    assertThat(listed.get(0).get("signature").get("state").asText()).isEqualTo("unsigned");
  }

  @Test
  void inspect_signedByATrustedKey_namesItsOwner() throws Exception {
    var tiny = publish("tiny", "1.0.0");
    var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    ModelSignature.sign(tiny.folder(), keys.getPrivate());
    Files.writeString(
        home.resolve("artishow.conf"),
        "engine.registry.trusted-keys { \"Jo\" = [ \"%s\" ] }\n"
            .formatted(new TrustedKey(keys.getPublic())));

    assertThat(english.run("models", "inspect", "tiny@1.0.0")).isZero();
    assertThat(english.out()).contains("signature    signed by Jo");
    english.run("models", "list");
    assertThat(english.out()).anyMatch(line -> line.endsWith("signed by Jo"));
  }

  @Test
  void inspect_json_isTheManifestAndWhatWasVerified() throws IOException {
    publish("tiny", "1.0.0");

    english.run("models", "inspect", "tiny", "--json", "--tensors");

    JsonNode tiny = new ObjectMapper().readTree(String.join("\n", english.out()));
    assertThat(tiny.get("model").asText()).isEqualTo("tiny@1.0.0");
    assertThat(tiny.get("manifest").get("model").get("name").asText()).isEqualTo("tiny");
    assertThat(tiny.get("tensors").get("patch_out.weight").asText()).isEqualTo("F16 [64, 8]");
  }

  @Test
  void list_brokenPackage_namesItAndTheOthers() throws IOException {
    publish("tiny", "1.0.0");
    Files.createDirectory(models.resolve("broken"));

    int code = french.run("models", "list");

    assertThat(code).isEqualTo(1);
    assertThat(french.out()).hasSize(2);
    assertThat(french.err()).startsWith("refusé\u202f: ").contains("broken");
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

    int code = english.run("models", "inspect", "tiny", "--all", "--tensors");

    assertThat(code).isZero();
    assertThat(english.out())
        .contains(
            "model        tiny@1.0.0, diffusion",
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
