package dev.artishow.engine.provenance.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.Drawings;
import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.credential.CertificateAuthority;
import dev.artishow.engine.provenance.credential.CoseAlgorithm;
import dev.artishow.engine.provenance.credential.SigningCredential;
import dev.artishow.engine.provenance.credential.TestingChains;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentCredentialTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final int MAX_BYTES = 12 << 10;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final CertificateAuthority AUTHORITY = CertificateAuthority.create(NOW, RANDOM);
  private static final TrustAnchors OWN = new TrustAnchors(List.of(AUTHORITY.certificate()));

  private final PictureMarker marker = marker(AUTHORITY.issue(NOW));

  private static PictureMarker marker(SigningCredential credential) {
    var writer = new ManifestWriter(credential, "0.1", TrainingAssertion.NOT_ALLOWED, RANDOM);
    return new PictureMarker(writer, "0.1", () -> NOW);
  }

  private static ContentCredential read(byte[] file) {
    return ContentCredential.of(file, OWN, NOW).orElseThrow();
  }

  @Test
  void of_drawing_saysAllOfItsProvenance() {
    var drawn = Drawings.drawn(7, 3);
    ContentCredential credential = read(marker.png(drawn));
    assertThat(credential.faults()).isEmpty();
    assertThat(credential.state()).isEqualTo(ContentCredential.State.TRUSTED);
    assertThat(credential.provenance()).contains(Provenance.of(drawn, NOW));
    assertThat(credential.sourceType()).contains(Provenance.SOURCE_TYPE);
    assertThat(credential.generator()).isEqualTo("Artishow");
    assertThat(credential.edited()).isFalse();
  }

  @Test
  void of_drawing_namesReferencesAsIngredients() throws IOException {
    Manifest manifest = ManifestStore.find(marker.png(Drawings.drawn(7, 3))).orElseThrow().active();
    List<String> said =
        manifest.assertions().stream()
            .filter(box -> box.label().startsWith(Labels.INGREDIENT))
            .map(ContentCredentialTest::description)
            .toList();
    assertThat(said)
        .hasSize(3)
        .first()
        .isEqualTo("Drawing set/cat-0 by Zoé <é & \"co\"> 0, licence CC-BY-4.0");
  }

  private static String description(Jumbf box) {
    try {
      return Cbor.read(box.content().orElseThrow()).path("description").asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void png_withManyReferences_growsByTwelveKibibytesAtMost() {
    var drawn = Drawings.drawn(7, 20);
    int plain = drawn.picture().toPng().length;
    assertThat(marker.png(drawn).length - plain).isLessThan(MAX_BYTES);
    assertThat(read(marker.png(drawn)).provenance().orElseThrow().sources()).hasSize(20);
  }

  @Test
  void of_drawing_sameSeed_isTheSamePictureInAnotherManifest() {
    byte[] one = marker.png(Drawings.drawn(7, 0));
    byte[] two = marker.png(Drawings.drawn(7, 0));
    assertThat(one).isNotEqualTo(two);
    assertThat(read(one).provenance()).isEqualTo(read(two).provenance());
  }

  @Test
  void of_unknownAuthority_isIntactButNotTrusted() {
    byte[] file = marker.png(Drawings.drawn(7, 1));
    assertThat(ContentCredential.of(file, TrustAnchors.NONE, NOW).orElseThrow().state())
        .isEqualTo(ContentCredential.State.INTACT);
  }

  @Test
  void of_expiredCertificate_isBroken() {
    byte[] file = marker.png(Drawings.drawn(7, 1));
    Instant late = NOW.plus(Duration.ofDays(365 * 16));
    assertThat(ContentCredential.of(file, OWN, late).orElseThrow().faults())
        .containsExactly("signingCredential.expired");
  }

  @ParameterizedTest
  @EnumSource
  void of_everyAlgorithmOfTheStandard_isTrusted(CoseAlgorithm algorithm) {
    if (algorithm == CoseAlgorithm.PS384 || algorithm == CoseAlgorithm.PS512) {
      return; // an RSA key signs as PS256
    }
    var chain = TestingChains.of(algorithm, NOW);
    byte[] file = marker(chain.credential()).png(Drawings.drawn(7, 1));
    var anchors = new TrustAnchors(List.of(chain.root()));
    assertThat(ContentCredential.of(file, anchors, NOW).orElseThrow().state())
        .isEqualTo(ContentCredential.State.TRUSTED);
  }

  @Test
  void edited_emojiOfADrawing_saysWhatItWasMadeOf() throws IOException {
    byte[] parent = marker.png(Drawings.drawn(7, 3));
    var small = new Picture(1, 1, new byte[] {1, 2, 3, -1});
    byte[] emoji = marker.edited(small, Edit.EMOJI, parent);
    ContentCredential credential = read(emoji);
    assertThat(credential.faults()).isEmpty();
    assertThat(credential.edited()).isTrue();
    assertThat(credential.provenance()).isEqualTo(read(parent).provenance());
    assertThat(ManifestStore.find(emoji).orElseThrow().manifests()).hasSize(2);
  }

  @Test
  void edited_tamperedParent_isRefused() {
    byte[] parent = marker.png(Drawings.drawn(7, 3));
    parent[parent.length - 20] ^= 1;
    var small = new Picture(1, 1, new byte[] {1, 2, 3, -1});
    assertThat(catchThrowable(() -> marker.edited(small, Edit.STICKER, parent)))
        .hasMessageContaining("assertion.dataHash.mismatch");
  }

  @Test
  void of_everyKindOfTampering_isBroken() throws IOException {
    byte[] signed = marker.png(Drawings.drawn(7, 3));
    byte[] other = marker.png(Drawings.drawn(8, 3));
    Map<String, byte[]> tampered = new Tampering(signed, other).all();
    assertThat(tampered).hasSizeGreaterThanOrEqualTo(20);
    tampered.forEach(
        (kind, file) ->
            assertThat(read(file).state()).as(kind).isEqualTo(ContentCredential.State.BROKEN));
  }

  @Test
  void of_everyByteFlipped_isNeverTrusted() {
    byte[] signed = marker.png(Drawings.drawn(7, 1));
    for (int at = 0; at < signed.length; at += 7) {
      byte[] changed = signed.clone();
      changed[at] ^= 0x10;
      assertThat(ContentCredential.of(changed, OWN, NOW).map(ContentCredential::state))
          .as("byte %d", at)
          .isNotEqualTo(Optional.of(ContentCredential.State.TRUSTED));
    }
  }

  @Test
  void of_cutOffAnywhere_endsWithoutTrust() {
    byte[] signed = marker.png(Drawings.drawn(7, 1));
    for (int length = 0; length < signed.length; length += 41) {
      byte[] part = Arrays.copyOf(signed, length);
      assertThat(ContentCredential.of(part, OWN, NOW).map(ContentCredential::state))
          .isNotEqualTo(Optional.of(ContentCredential.State.TRUSTED));
    }
  }

  @Test
  void of_fileWithoutCredentials_isEmpty() {
    assertThat(ContentCredential.of(Drawings.disc(1).toPng(), OWN, NOW)).isEmpty();
  }
}
