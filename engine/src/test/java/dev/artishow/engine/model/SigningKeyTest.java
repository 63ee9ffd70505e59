package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.artishow.config.file.InvalidFileException;
import dev.artishow.engine.registry.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class SigningKeyTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("keys/signing-key.pem");
  }

  @Test
  void openOrCreate_firstUse_makesAKeyForItsOwnerAlone() throws IOException {
    SigningKey made = SigningKey.openOrCreate(file());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(SigningKey.openOrCreate(file()).publicKey()).isEqualTo(made.publicKey());
    assertThat(made.toString())
        .startsWith("SigningKey SHA256:")
        .hasSize("SigningKey SHA256:".length() + 43);
  }

  @Test
  void publicKey_asText_isWhatOperatorsTrust() throws IOException {
    SigningKey key = SigningKey.openOrCreate(file());

    String text = new TrustedKey(key.publicKey()).toString();

    assertThat(TrustedKey.parse(text).key()).isEqualTo(key.publicKey());
    assertThat(Files.readString(file()).replace("\n", "")).contains(text);
  }

  @Test
  void open_readableByOthers_isRefused() throws IOException {
    SigningKey.openOrCreate(file());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatIOException()
        .isThrownBy(() -> SigningKey.openOrCreate(file()))
        .isInstanceOf(InvalidFileException.class)
        .withMessageContaining("must be readable by its owner alone, is rw-r--r--; chmod 600 it");
  }

  @Test
  void open_withoutPublicKey_isRefused() throws IOException {
    SigningKey.openOrCreate(file());
    String text = Files.readString(file());
    Files.writeString(file(), text.substring(0, text.indexOf("-----BEGIN PUBLIC")));

    assertThatIOException()
        .isThrownBy(() -> SigningKey.open(file()))
        .withMessageContaining("must hold a block PUBLIC KEY");
  }
}
