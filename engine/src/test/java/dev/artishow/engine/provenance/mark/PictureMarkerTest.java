package dev.artishow.engine.provenance.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.xmp.XmpDirectory;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.Drawings;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.Xmp;
import dev.artishow.engine.provenance.c2pa.Edit;
import dev.artishow.engine.provenance.c2pa.ManifestWriter;
import dev.artishow.engine.provenance.c2pa.TrainingAssertion;
import dev.artishow.engine.provenance.credential.CertificateAuthority;
import dev.artishow.engine.provenance.watermark.Watermark;
import dev.artishow.engine.provenance.watermark.WatermarkReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureMarkerTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PictureMarker marker =
      new PictureMarker(
          new ManifestWriter(
              CertificateAuthority.create(NOW, RANDOM).issue(NOW),
              "0.1",
              TrainingAssertion.NOT_ALLOWED,
              RANDOM),
          "0.1",
          () -> NOW);

  /** As another library reads it. */
  private static XMPMeta xmp(byte[] png) throws IOException, ImageProcessingException {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(png))
        .getFirstDirectoryOfType(XmpDirectory.class)
        .getXMPMeta();
  }

  @Test
  void png_saysInXmpThatAModelMadeIt() throws IOException, ImageProcessingException, XMPException {
    var drawn = Drawings.drawn(7, 2);
    XMPMeta xmp = xmp(marker.png(drawn));
    assertThat(xmp.getPropertyString(Xmp.IPTC, "DigitalSourceType"))
        .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    assertThat(xmp.getPropertyString(Xmp.BASIC, "CreatorTool")).isEqualTo("Artishow 0.1");
    assertThat(xmp.getPropertyString(Xmp.ARTISHOW, "ModelName")).isEqualTo("base");
    assertThat(xmp.getPropertyString(Xmp.ARTISHOW, "ModelVersion")).isEqualTo("1.0.0");
    assertThat(xmp.getPropertyString(Xmp.ARTISHOW, "ModelDigest")).isEqualTo("5a".repeat(32));
    assertThat(xmp.getPropertyString(Xmp.ARTISHOW, "Seed")).isEqualTo("7");
    assertThat(xmp.getPropertyString(Xmp.ARTISHOW, "PictureId"))
        .isEqualTo(PictureId.of(drawn).toString());
  }

  @Test
  void preview_saysThatItIsGenerated() throws IOException, ImageProcessingException, XMPException {
    XMPMeta xmp = xmp(PictureMarker.preview(Drawings.drawn(7, 2).picture()));

    assertThat(xmp.getPropertyString(Xmp.IPTC, "DigitalSourceType"))
        .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    assertThat(xmp.getPropertyString(Xmp.BASIC, "CreatorTool")).isEqualTo("Artishow");
  }

  @Test
  void png_opensAsBefore() throws IOException {
    var drawn = Drawings.drawn(7, 2);
    var opened = ImageIO.read(new ByteArrayInputStream(marker.png(drawn)));
    assertThat(Picture.of(opened)).isEqualTo(drawn.picture());
  }

  @Test
  void png_withWatermark_isKnownWithoutItsMetadata() throws IOException {
    Drawing.Drawn drawn = Drawings.large(7, 2);
    var marking =
        new PictureMarker(
            new ManifestWriter(
                CertificateAuthority.create(NOW, RANDOM).issue(NOW),
                "0.1",
                TrainingAssertion.NOT_ALLOWED,
                RANDOM),
            "0.1",
            () -> NOW,
            true);
    byte[] file = marking.png(drawn);

    byte[] emoji = marking.edited(drawn.picture(), Edit.EMOJI, file);

    for (byte[] one : List.of(file, emoji)) {
      var saved = Picture.of(ImageIO.read(new ByteArrayInputStream(one)));
      assertThat(WatermarkReader.read(saved)).contains(Watermark.of(PictureId.of(drawn)));
    }
  }

  @Test
  void pictureId_sameDrawing_isTheSame() {
    assertThat(PictureId.of(Drawings.drawn(7, 2))).isEqualTo(PictureId.of(Drawings.drawn(7, 0)));
    assertThat(PictureId.of(Drawings.drawn(7, 2))).isNotEqualTo(PictureId.of(Drawings.drawn(8, 2)));
    PictureId id = PictureId.of(Drawings.drawn(7, 2));
    assertThat(PictureId.parse(id.toString())).isEqualTo(id);
    assertThatThrownBy(() -> PictureId.parse("abc")).hasMessageContaining("16 hexadecimal digits");
  }

  @Test
  void open_folderThatCannotBeMade_fails(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    var config =
        new ProvenanceConfig(
            file.resolve("credentials"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            false);
    assertThatThrownBy(() -> PictureMarker.open(config, "0.1", () -> NOW))
        .isInstanceOf(IOException.class);
  }

  @Test
  void config_keyWithoutCertificates_isRefused(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                new ProvenanceConfig(
                    folder, Optional.of(folder), Optional.empty(), List.of(), false, false))
        .hasMessageContaining("go together");
  }
}
