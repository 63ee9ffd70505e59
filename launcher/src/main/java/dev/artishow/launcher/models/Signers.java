package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.registry.RegistryConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells who signed a package, of those whom the operator trusts and this user, who may sign too.
 */
final class Signers {
  private static final String NOBODY = "";

  private final RegistryConfig trusted;
  private final List<PublicKey> own;

  private Signers(RegistryConfig trusted, List<PublicKey> own) {
    this.trusted = trusted;
    this.own = List.copyOf(own);
  }

  static Signers of(ArtishowConfig config) throws IOException {
    Path own = config.publishing().signingKeyFile(Path.of(System.getProperty("user.home")));
    return new Signers(
        config.engine().registry(),
        Files.exists(own) ? List.of(SigningKey.open(own).publicKey()) : List.of());
  }

  /**
   * What is known of a package's signature.
   *
   * @param owner of the key, as {@code engine.registry.trusted-keys} calls them; empty for this
   *     user's own and where none of the keys signed it
   * @param key that signed it, if it is one of those
   */
  record Signed(ModelSignature.State state, Optional<String> owner, Optional<PublicKey> key) {
    String say(Phrases phrases) {
      String by = owner.isEmpty() && key.isPresent() ? "OWN" : state.name();
      return phrases.say("models.signature." + by, owner.orElse(NOBODY));
    }
  }

  Signed look(Path folder) throws IOException {
    var keys = new ArrayList<>(trusted.keys());
    keys.addAll(own);
    Optional<PublicKey> key = ModelSignature.signer(folder, keys);
    return new Signed(ModelSignature.verify(folder, keys), key.flatMap(trusted::owner), key);
  }
}
