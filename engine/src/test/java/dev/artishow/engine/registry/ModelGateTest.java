package dev.artishow.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.ReferenceSample;
import dev.artishow.engine.model.ReferenceSamples;
import dev.artishow.engine.registry.PretendedModel.Flaw;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelGateTest {
  @TempDir private Path folder;
  private RegistryFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = new RegistryFixture(folder);
  }

  private String refusal() {
    var gate = new ModelGate(fixture.config(), () -> fixture.available, fixture, new SmokeTest());
    try {
      gate.admit(new ModelStore(fixture.models).find("a")).close();
      return "none";
    } catch (ModelRefusedException e) {
      return e.reason() + ": " + e.getMessage();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void admit_soundPackage_passes() throws IOException {
    fixture.packages.write("a", "1.0.0");
    assertThat(refusal()).isEqualTo("none");
    assertThat(fixture.inMemory()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FLAT, is one flat colour",
    "NOT_FINITE, pixel 0 is NaN",
    "SAME_FOR_EVERY_SEED, must be two pictures",
    "DEPENDS_ON_NEIGHBOURS, alone and beside another"
  })
  void admit_drawsWrongly_isRefusedAndFreed(Flaw flaw, String reason) throws IOException {
    fixture.packages.write("a", "1.0.0");
    fixture.flaws.put("a 1.0.0", flaw);
    assertThat(refusal()).startsWith("SMOKE_TEST: ").contains(reason);
    assertThat(fixture.loaded).hasSize(1);
    assertThat(fixture.inMemory()).isEmpty();
  }

  @Test
  void admit_drawsAsItsSamplesShow_passes() throws IOException {
    fixture.packages.write("a", "1.0.0", Optional.of(samples(3)));
    assertThat(refusal()).isEqualTo("none");
  }

  @Test
  void admit_drawsOtherwiseThanItsSamplesShow_isRefused() throws IOException {
    fixture.packages.write("a", "1.0.0", Optional.of(samples(4)));
    assertThat(refusal()).startsWith("SMOKE_TEST: ").contains("must be alike to the package's");
  }

  /** As a model drew seed 3, told as if it were of seed 3, or of another. */
  private ReferenceSamples samples(long drawn) throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    ModelPackage model = new Packages(elsewhere).write("a", "1.0.0");
    var pretended = new PretendedModel(model.id(), Flaw.NONE);
    var canvas = pretended.begin(new CanonicalRequest("", "a red apple", drawn, 2, 3));
    Picture picture = canvas.picture();
    var told = new CanonicalRequest("", "a red apple", 3, 2, 3);
    return new ReferenceSamples(List.of(ReferenceSample.of(told, picture)));
  }

  @Test
  void admit_moreThanThereIsMemoryFor_isNotLoaded() throws IOException {
    fixture.packages.write("a", "1.0.0");
    fixture.available = 10 << 20;
    assertThat(refusal())
        .isEqualTo(
            "MEMORY: a 1.0.0 needs 64 MiB of memory to load, 10 MiB are free; unload another model"
                + " first");
    assertThat(fixture.loaded).isEmpty();
  }

  @Test
  void admit_unsigned_isAMatterOfPolicy() throws Exception {
    fixture.packages.write("a", "1.0.0");
    fixture.keys = List.of(new TrustedKey(keys().getPublic()));
    fixture.signatures = SignaturePolicy.WARN;
    assertThat(refusal()).isEqualTo("none");
    fixture.signatures = SignaturePolicy.REQUIRE;
    assertThat(refusal()).startsWith("SIGNATURE: ").contains("is not signed");
  }

  @Test
  void admit_signed_countsIfTheKeyIsTrusted() throws Exception {
    ModelPackage model = fixture.packages.write("a", "1.0.0");
    KeyPair maker = keys();
    ModelSignature.sign(model.folder(), maker.getPrivate());
    fixture.signatures = SignaturePolicy.REQUIRE;
    fixture.keys = List.of(TrustedKey.parse(new TrustedKey(maker.getPublic()).toString()));
    assertThat(refusal()).isEqualTo("none");
    fixture.keys = List.of(new TrustedKey(keys().getPublic()));
    assertThat(refusal()).startsWith("SIGNATURE: ").contains("by no trusted key");
  }

  private static KeyPair keys() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @Test
  void parse_noKey_isRefused() {
    assertThatThrownBy(() -> TrustedKey.parse("bm90IGEga2V5"))
        .hasMessageContaining("openssl pkey -pubout");
  }

  @Test
  void admit_fileReplaced_isRefusedByName() throws IOException {
    Path weights = fixture.packages.write("a", "1.0.0").folder().resolve("weights.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 1] ^= 1;
    Files.write(weights, bytes);
    assertThat(refusal()).startsWith("PACKAGE: ").contains("must have the SHA-256 digest");
    assertThat(fixture.loaded).isEmpty();
  }

  @Test
  void admit_linkOutOfThePackage_isRefused() throws IOException {
    Path weights = fixture.packages.write("a", "1.0.0").folder().resolve("weights.safetensors");
    Path outside = Files.move(weights, folder.resolve("outside"));
    Files.createSymbolicLink(weights, outside);
    assertThat(refusal()).startsWith("PACKAGE: ").contains("must be a plain file, is a link");
  }

  @Test
  void admit_fileBesides_isRefused() throws IOException {
    Path model = fixture.packages.write("a", "1.0.0").folder();
    Files.writeString(model.resolve("run-me.sh"), "echo");
    assertThat(refusal()).startsWith("PACKAGE: ").contains("run-me.sh: is not listed");
  }

  @Test
  void admit_networkDoesNotFit_isRefused() throws IOException {
    ModelPackage model = fixture.packages.write("a", "1.0.0");
    var gate =
        new ModelGate(
            fixture.config(),
            () -> fixture.available,
            from -> {
              throw new ModelPackageException(from.folder(), "does not fit");
            },
            new SmokeTest());
    assertThatThrownBy(() -> gate.admit(new ModelStore(fixture.models).find(model.id().name())))
        .isInstanceOfSatisfying(
            ModelRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Refusal.NETWORK));
  }
}
