package dev.artishow.engine.registry;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which models serve: the section {@code engine.registry}.
 *
 * @param stateFile remembers what is active, pinned and named
 * @param lookEvery how often the models' folder is looked at where the system does not tell of
 *     changes
 * @param signatures what a package's signature decides
 * @param trustedKeys whose signatures count: keys by the name of whom they belong to
 */
public record RegistryConfig(
    Path stateFile,
    Duration lookEvery,
    SignaturePolicy signatures,
    Map<String, List<TrustedKey>> trustedKeys) {
  private static final Duration MIN = Duration.ofMillis(100);
  private static final Duration MAX = Duration.ofHours(1);

  public RegistryConfig {
    var copy = new TreeMap<String, List<TrustedKey>>();
    trustedKeys.forEach((owner, keys) -> copy.put(owner, List.copyOf(keys)));
    trustedKeys = Collections.unmodifiableMap(copy);
    if (lookEvery.compareTo(MIN) < 0 || lookEvery.compareTo(MAX) > 0) {
      throw new IllegalArgumentException("lookEvery must be 100ms–1h, was " + lookEvery);
    }
    if (signatures == SignaturePolicy.REQUIRE && keys(trustedKeys).isEmpty()) {
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
        Map.of());
  }

  /** As this, but remembering elsewhere. */
  public RegistryConfig rememberingIn(Path file) {
    return new RegistryConfig(file, lookEvery, signatures, trustedKeys);
  }

  /** All keys that are trusted. */
  public List<PublicKey> keys() {
    return keys(trustedKeys);
  }

  /** Whose key it is, as the operator calls them; empty if it is not trusted. */
  public Optional<String> owner(PublicKey key) {
    return trustedKeys.entrySet().stream()
        .filter(owner -> owner.getValue().contains(new TrustedKey(key)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static List<PublicKey> keys(Map<String, List<TrustedKey>> owners) {
    return owners.values().stream().flatMap(List::stream).map(TrustedKey::key).toList();
  }
}
