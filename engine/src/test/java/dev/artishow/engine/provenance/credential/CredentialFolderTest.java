package dev.artishow.engine.provenance.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.config.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir Path parent;

  private Credentials credentials() {
    return new Credentials(parent.resolve("credentials"), Optional.empty(), List.of());
  }

  private SigningCredential open(Instant now) throws IOException {
    return credentials().open(now, new SecureRandom());
  }

  @Test
  void open_firstUse_makesAnAuthorityThatVouchesForTheKey() throws IOException {
    assertThat(credentials().anchors().certificates()).isEmpty();
    SigningCredential credential = open(NOW);
    assertThat(credential.algorithm()).isEqualTo(CoseAlgorithm.ED25519);
    assertThat(credentials().anchors().trust(credential.chain(), NOW)).isTrue();
    assertThat(TrustAnchors.NONE.trust(credential.chain(), NOW)).isFalse();
  }

  @Test
  void open_firstUse_makesKeysThatTheirOwnerAloneMayRead() throws IOException {
    open(NOW);
    try (var files = Files.walk(parent)) {
      List<Path> keys = files.filter(file -> file.toString().endsWith("key.pem")).toList();
      assertThat(keys).hasSize(2);
      for (Path key : keys) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void open_again_isTheSameCredential() throws IOException {
    assertThat(open(NOW).chain()).isEqualTo(open(NOW.plus(Duration.ofDays(1))).chain());
  }

  @Test
  void open_ayearBeforeItEnds_isANewCredentialOfTheSameAuthority() throws IOException {
    SigningCredential old = open(NOW);
    Instant late = old.chain().get(0).getNotAfter().toInstant().minus(Duration.ofDays(300));
    SigningCredential renewed = open(late);
    assertThat(renewed.chain()).isNotEqualTo(old.chain());
    assertThat(credentials().anchors().trust(renewed.chain(), late)).isTrue();
    assertThat(credentials().anchors().trust(old.chain(), late)).isTrue();
    assertThat(open(late).chain()).isEqualTo(renewed.chain());
  }

  @Test
  void open_authorityEnds_isSaidWithTheRemedy() throws IOException {
    open(NOW);
    Instant end = NOW.plus(CertificateAuthority.AUTHORITY_LASTS);
    assertThatThrownBy(() -> open(end))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("move its folder away");
  }

  @Test
  void open_keyThatOthersMayRead_isRefused() throws IOException {
    open(NOW);
    try (var files = Files.walk(parent)) {
      Path key =
          files.filter(file -> file.endsWith(CredentialFolder.KEY)).findFirst().orElseThrow();
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    }
    assertThatThrownBy(() -> open(NOW)).hasMessageContaining("chmod 600");
  }

  @Test
  void open_operatorsChain_signsAndIsTrusted() throws Exception {
    for (CoseAlgorithm algorithm :
        List.of(CoseAlgorithm.ES256, CoseAlgorithm.ES512, CoseAlgorithm.PS256)) {
      var pair = TestingChains.pair(algorithm);
      var root = TestingChains.pair(CoseAlgorithm.ED25519);
      var authority =
          TestingChains.certificate("Root", root, "Root", root, KeyUsage.keyCertSign, NOW);
      var own =
          TestingChains.certificate("Studio", pair, "Root", root, KeyUsage.digitalSignature, NOW);
      Path folder = Files.createDirectory(parent.resolve(algorithm.name()));
      Path key = folder.resolve("key.pem");
      Pem.write(key, pair.getPrivate());
      Path first = folder.resolve("own.pem");
      Pem.write(first, own);
      Path second = folder.resolve("root.pem");
      Pem.write(second, authority);
      Path chain =
          Files.writeString(
              folder.resolve("chain.pem"), Files.readString(first) + Files.readString(second));
      var credentials =
          new Credentials(
              parent.resolve("credentials"),
              Optional.of(new Credentials.Chain(key, chain)),
              List.of());

      SigningCredential credential = credentials.open(NOW, new SecureRandom());

      assertThat(credential.algorithm()).isEqualTo(algorithm);
      assertThat(credentials.anchors().trust(credential.chain(), NOW)).isTrue();
      Instant late = NOW.plus(Duration.ofDays(101));
      assertThat(credentials.anchors().trust(credential.chain(), late)).isFalse();
      assertThatThrownBy(() -> credentials.open(late, new SecureRandom()))
          .hasMessageContaining("have it renewed");
      assertThat(parent.resolve("credentials")).doesNotExist();
    }
  }

  @Test
  void open_operatorsChainOfAnotherKey_isRefused() throws Exception {
    var pair = TestingChains.pair(CoseAlgorithm.ES256);
    Path key = parent.resolve("key.pem");
    Pem.write(key, TestingChains.pair(CoseAlgorithm.ES256).getPrivate());
    Path own = parent.resolve("own.pem");
    Pem.write(
        own,
        TestingChains.certificate("Studio", pair, "Studio", pair, KeyUsage.digitalSignature, NOW));
    var chain = Optional.of(new Credentials.Chain(key, own));
    assertThatThrownBy(
            () ->
                new Credentials(parent.resolve("c"), chain, List.of())
                    .open(NOW, new SecureRandom()))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("must be the key's own");
  }
}
