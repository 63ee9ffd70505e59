package dev.artishow.engine.provenance.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.provenance.Drawings;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.c2pa.ManifestWriter;
import dev.artishow.engine.provenance.c2pa.TrainingAssertion;
import dev.artishow.engine.provenance.credential.CertificateAuthority;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.provenance.png.PngChunk;
import dev.artishow.engine.provenance.png.PngChunks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final CertificateAuthority AUTHORITY = CertificateAuthority.create(NOW, RANDOM);
  private static final TrustAnchors OWN = new TrustAnchors(List.of(AUTHORITY.certificate()));

  private final byte[] marked =
      new PictureMarker(
              new ManifestWriter(
                  AUTHORITY.issue(NOW), "0.1", TrainingAssertion.NOT_ALLOWED, RANDOM),
              "0.1",
              () -> NOW)
          .png(Drawings.drawn(7, 1));

  private static Examination examined(byte[] file) {
    return Examination.of(file, OWN, NOW).orElseThrow();
  }

  private static byte[] chunk(byte[] png, String type) throws IOException {
    return PngChunks.read(png).stream()
        .filter(chunk -> chunk.type().equals(type))
        .findFirst()
        .map(PngChunk::data)
        .orElseThrow();
  }

  private byte[] packet() throws IOException {
    byte[] text = chunk(marked, "iTXt");
    return Arrays.copyOfRange(text, "XML:com.adobe.xmp".length() + 5, text.length);
  }

  @Test
  void of_markedPng_isCertain() {
    Examination examination = examined(marked);
    assertThat(examination.isCertain()).isTrue();
    assertThat(examination.claim().orElseThrow().isOurs()).isTrue();
  }

  @Test
  void of_pngWithXmpAlone_isAClaim() throws IOException {
    byte[] unsigned =
        PngChunks.insert(Drawings.disc(7).toPng(), PngChunks.chunk("iTXt", chunk(marked, "iTXt")));
    Examination examination = examined(unsigned);
    assertThat(examination.isCertain()).isFalse();
    assertThat(examination.credential()).isEmpty();
    XmpClaim claim = examination.claim().orElseThrow();
    assertThat(claim.isGenerated()).isTrue();
    assertThat(claim.model()).contains("base 1.0.0");
    assertThat(claim.picture()).contains(PictureId.of(Drawings.drawn(7, 1)).toString());
  }

  @Test
  void of_jpegWithXmp_isAClaim() throws IOException {
    byte[] xmp = packet();
    byte[] header = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1});
    int length = 2 + header.length + xmp.length;
    file.write(length >> 8);
    file.write(length);
    file.writeBytes(header);
    file.writeBytes(xmp);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
    assertThat(examined(file.toByteArray()).claim().orElseThrow().isOurs()).isTrue();
  }

  @Test
  void of_webpWithXmp_isAClaim() throws IOException {
    byte[] xmp = packet();
    var file =
        ByteBuffer.allocate(20 + xmp.length + (xmp.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
    file.put("WEBPXMP ".getBytes(StandardCharsets.US_ASCII)).putInt(xmp.length).put(xmp);
    assertThat(examined(file.array()).claim().orElseThrow().isOurs()).isTrue();
  }

  @Test
  void of_xmpThatNamesAnEntity_isNoClaim() throws IOException {
    String hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    byte[] text = ("XML:com.adobe.xmp\0\0\0\0\0" + hostile).getBytes(StandardCharsets.US_ASCII);
    byte[] file = PngChunks.insert(Drawings.disc(7).toPng(), PngChunks.chunk("iTXt", text));
    assertThat(examined(file).claim()).isEmpty();
  }

  @Test
  void of_noPicture_isEmpty() {
    byte[] text = "GIF89a".getBytes(StandardCharsets.US_ASCII);
    assertThat(Examination.of(text, OWN, NOW)).isEmpty();
    assertThat(Examination.of(new byte[0], OWN, NOW)).isEmpty();
  }

  @Test
  void of_pngThatSaysNothing_knowsNothing() {
    Examination examination = examined(Drawings.disc(7).toPng());
    assertThat(examination.credential()).isEmpty();
    assertThat(examination.claim()).isEmpty();
  }

  @Test
  void of_fileCutOffAnywhere_ends() {
    for (int length = 9; length < marked.length; length += 53) {
      assertThat(examined(Arrays.copyOf(marked, length)).isCertain()).isFalse();
    }
  }
}
