package dev.artishow.engine.provenance.mark;

import dev.artishow.engine.provenance.c2pa.TrainingAssertion;
import dev.artishow.engine.provenance.credential.Credentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How pictures say where they come from: the section {@code provenance} of the configuration.
 *
 * @param credentialsFolder holds an authority of one's own and the key that it vouches for, made on
 *     first use
 * @param keyFile the operator's own private key instead
 * @param certificatesFile its certificates
 * @param trustedAuthorities files of authorities whose signatures are trusted beside the own one's
 * @param watermark whether there is a mark in the pixels, too
 * @param othersMayTrain whether the pictures say that models may be trained with them
 */
public record ProvenanceConfig(
    Path credentialsFolder,
    Optional<Path> keyFile,
    Optional<Path> certificatesFile,
    List<Path> trustedAuthorities,
    boolean watermark,
    boolean othersMayTrain) {

  public ProvenanceConfig {
    trustedAuthorities = List.copyOf(trustedAuthorities);
    if (keyFile.isPresent() != certificatesFile.isPresent()) {
      throw new IllegalArgumentException(
          "keyFile and certificatesFile go together; set both or neither");
    }
  }

  /** Where the credential comes from and whose are trusted. */
  public Credentials credentials() {
    return new Credentials(
        credentialsFolder,
        keyFile.map(key -> new Credentials.Chain(key, certificatesFile.orElseThrow())),
        trustedAuthorities);
  }

  TrainingAssertion training() {
    return othersMayTrain ? TrainingAssertion.ALLOWED : TrainingAssertion.NOT_ALLOWED;
  }
}
