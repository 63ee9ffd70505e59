package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSignatureTest {
  private final KeyPair ours = keys();
  private final Path folder;

  ModelSignatureTest(@TempDir Path models) throws IOException {
    folder = SamplePackage.write(models, "tiny", "1.0.0").folder();
  }

  @Test
  void verify_signedByATrustedKey_isTrusted() throws IOException {
    ModelSignature.sign(folder, ours.getPrivate());
    var trusted = List.of(keys().getPublic(), ours.getPublic());
    assertThat(ModelSignature.verify(folder, trusted)).isEqualTo(ModelSignature.State.TRUSTED);
    assertThat(ModelPackage.open(folder).id().name()).isEqualTo("tiny");
  }

  @Test
  void verify_signedByAnotherKey_isUntrusted() throws IOException {
    ModelSignature.sign(folder, keys().getPrivate());
    assertThat(ModelSignature.verify(folder, List.of(ours.getPublic())))
        .isEqualTo(ModelSignature.State.UNTRUSTED);
  }

  @Test
  void verify_manifestChangedSince_isUntrusted() throws IOException {
    ModelSignature.sign(folder, ours.getPrivate());
    Path manifest = folder.resolve(ModelPackage.MANIFEST);
    Files.writeString(manifest, Files.readString(manifest) + " ");
    assertThat(ModelSignature.verify(folder, List.of(ours.getPublic())))
        .isEqualTo(ModelSignature.State.UNTRUSTED);
  }

  @Test
  void verify_withoutSignature_isUnsigned() throws IOException {
    assertThat(ModelSignature.verify(folder, List.of(ours.getPublic())))
        .isEqualTo(ModelSignature.State.UNSIGNED);
  }

  @Test
  void verify_damagedSignature_isRefused() throws IOException {
    Files.writeString(folder.resolve(ModelPackage.SIGNATURE), "AAAA\n");
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> ModelSignature.verify(folder, List.of(ours.getPublic())))
        .withMessageContaining("an Ed25519 signature has 64 bytes, has 3");
  }

  @Test
  void verify_bytesThatNoKeyGives_isUntrusted() throws IOException {
    Files.writeString(folder.resolve(ModelPackage.SIGNATURE), "/".repeat(85) + "w==\n");
    assertThat(ModelSignature.verify(folder, List.of(ours.getPublic())))
        .isEqualTo(ModelSignature.State.UNTRUSTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "ff"})
  void open_signatureThatNoKeyMakes_isRefused(String half) throws IOException {
    ModelSignature.sign(folder, ours.getPrivate());
    Path file = folder.resolve(ModelPackage.SIGNATURE);
    byte[] signature = Base64.getDecoder().decode(Files.readString(file).strip());
    Arrays.fill(signature, 32, 64, HexFormat.of().parseHex(half)[0]);
    Files.writeString(file, Base64.getEncoder().encodeToString(signature));
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> ModelPackage.open(folder))
        .withMessageStartingWith(file + ": is no signature that an Ed25519 key makes");
  }

  @Test
  void open_emptySignature_isRefused() throws IOException {
    Files.writeString(folder.resolve(ModelPackage.SIGNATURE), "");
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> ModelPackage.open(folder))
        .withMessageContaining("an Ed25519 signature has 64 bytes, has 0");
  }

  @Test
  void sign_keyOfAnotherKind_isRefused() throws NoSuchAlgorithmException {
    var other = KeyPairGenerator.getInstance("X25519").generateKeyPair();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSignature.sign(folder, other.getPrivate()))
        .withMessage("the key must be one of Ed25519");
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
