package dev.artishow.engine.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How packages are published: the section {@code publishing} of the configuration.
 *
 * @param signingKey file of the key that signs them, made on first use; in the user's own folder if
 *     unset
 */
public record PublishingConfig(Optional<Path> signingKey) {

  /**
   * The key's file.
   *
   * @param userHome the user's own folder
   */
  public Path signingKeyFile(Path userHome) {
    return signingKey.orElse(userHome.resolve(".config/artishow/signing-key.pem"));
  }
}
