package dev.artishow.engine.registry;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;

/**
 * Which models serve: the section {@code engine.registry}.
 *
 * @param stateFile remembers what is active, pinned and named
 * @param lookEvery how often the models' folder is looked at where the system does not tell of
 *     changes
 * @param signatures what a package's signature decides
 * @param trustedKeys whose signatures count
 */
public record RegistryConfig(
    Path stateFile, Duration lookEvery, SignaturePolicy signatures, List<TrustedKey> trustedKeys) {
  private static final Duration MIN = Duration.ofMillis(100);
  private static final Duration MAX = Duration.ofHours(1);

  public RegistryConfig {
    trustedKeys = List.copyOf(trustedKeys);
    if (lookEvery.compareTo(MIN) < 0 || lookEvery.compareTo(MAX) > 0) {
      throw new IllegalArgumentException("lookEvery must be 100ms–1h, was " + lookEvery);
    }
    if (signatures == SignaturePolicy.REQUIRE && trustedKeys.isEmpty()) {
      throw new IllegalArgumentException(
          "trustedKeys must hold a key where signatures are required, or no model could serve");
    }
  }

  /** Remembers in a file beside the folder of models, and trusts every package. */
  public static RegistryConfig beside(Path modelsFolder) {
    return new RegistryConfig(
        modelsFolder.resolveSibling("models.json"),
        Duration.ofSeconds(5),
        SignaturePolicy.IGNORE,
        List.of());
  }

  /** As this, but remembering elsewhere. */
  public RegistryConfig rememberingIn(Path file) {
    return new RegistryConfig(file, lookEvery, signatures, trustedKeys);
  }

  List<PublicKey> keys() {
    return trustedKeys.stream().map(TrustedKey::key).toList();
  }
}
