package dev.artishow.bot.testing;

import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.c2pa.ContentCredential;
import dev.artishow.engine.provenance.c2pa.ManifestWriter;
import dev.artishow.engine.provenance.c2pa.TrainingAssertion;
import dev.artishow.engine.provenance.credential.CertificateAuthority;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** Marks pictures as the bot does, with an authority of the tests' own. */
public final class Marks {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final CertificateAuthority AUTHORITY = CertificateAuthority.create(NOW, RANDOM);

  public static final PictureMarker MARKER =
      new PictureMarker(
          new ManifestWriter(AUTHORITY.issue(NOW), "0.1", TrainingAssertion.NOT_ALLOWED, RANDOM),
          "0.1",
          () -> NOW,
          true);

  /** Whoever trusts these trusts what it marks. */
  public static final TrustAnchors ANCHORS = new TrustAnchors(List.of(AUTHORITY.certificate()));

  private Marks() {}

  /** What a file says that it shows, if it is signed by the tests' authority and unchanged. */
  public static PictureId pictureOf(byte[] file) {
    ContentCredential credential = ContentCredential.of(file, ANCHORS, NOW).orElseThrow();
    if (credential.state() != ContentCredential.State.TRUSTED) {
      throw new AssertionError("not as it was signed: " + credential);
    }
    return credential.provenance().orElseThrow().picture();
  }
}
