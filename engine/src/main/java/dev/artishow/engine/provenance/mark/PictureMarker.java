package dev.artishow.engine.provenance.mark;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.Xmp;
import dev.artishow.engine.provenance.c2pa.Edit;
import dev.artishow.engine.provenance.c2pa.ManifestWriter;
import dev.artishow.engine.provenance.c2pa.Parent;
import dev.artishow.engine.provenance.credential.SigningCredential;
import dev.artishow.engine.provenance.png.PngChunks;
import dev.artishow.engine.provenance.watermark.Watermark;
import dev.artishow.engine.provenance.watermark.WatermarkWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Makes the files of drawings that leave the house: the one place where that is done. Each is a PNG
 * that says what it is in its pixels, if that is wanted, then in XMP, and in Content Credentials,
 * which are signed over all of it.
 */
public final class PictureMarker {
  private static final String TEXT_CHUNK = "iTXt";

  /** Keyword, and that what follows is neither compressed nor in a language. */
  private static final byte[] XMP_HEADER =
      (Xmp.PNG_KEYWORD + "\0\0\0\0\0").getBytes(StandardCharsets.US_ASCII);

  private final ManifestWriter credentials;
  private final String version;
  private final InstantSource clock;
  private final boolean watermark;

  /**
   * Leaves pixels as they are.
   *
   * @param version that of the program
   */
  public PictureMarker(ManifestWriter credentials, String version, InstantSource clock) {
    this(credentials, version, clock, false);
  }

  /**
   * @param version that of the program
   * @param watermark whether pixels are marked, too
   */
  public PictureMarker(
      ManifestWriter credentials, String version, InstantSource clock, boolean watermark) {
    this.credentials = credentials;
    this.version = version;
    this.clock = clock;
    this.watermark = watermark;
  }

  /**
   * As the configuration has it: with the operator's credential, or one that is made on first use.
   *
   * @throws IOException if there is something wrong with the credential; the message says what
   */
  public static PictureMarker open(ProvenanceConfig config, String version, InstantSource clock)
      throws IOException {
    var random = new SecureRandom();
    SigningCredential credential = config.credentials().open(clock.instant(), random);
    var writer = new ManifestWriter(credential, version, config.training(), random);
    return new PictureMarker(writer, version, clock, config.watermark());
  }

  /** The file of a drawing. */
  public byte[] png(Drawing.Drawn drawn) {
    var provenance = Provenance.of(drawn, clock.instant());
    return credentials.created(said(drawn.picture(), provenance), provenance);
  }

  /**
   * The file of a picture that was made out of a drawing.
   *
   * @param parent the drawing's file, as {@link #png} made it
   * @throws IOException if its Content Credentials are gone or do not hold
   */
  public byte[] edited(Picture picture, Edit edit, byte[] parent) throws IOException {
    Parent drawing = Parent.of(parent);
    return credentials.edited(said(picture, drawing.provenance()), edit, drawing, clock.instant());
  }

  /** Marked and told of, but not signed yet. */
  private byte[] said(Picture picture, Provenance provenance) {
    Picture marked =
        watermark ? WatermarkWriter.mark(picture, Watermark.of(provenance.picture())) : picture;
    return withXmp(marked.toPng(), XmpPacket.write(provenance, version));
  }

  /**
   * The file of what is shown while pictures are being drawn: that it is generated, without the
   * credentials of a picture that is done.
   */
  public static byte[] preview(Picture picture) {
    return withXmp(picture.toPng(), XmpPacket.ofPreview());
  }

  private static byte[] withXmp(byte[] png, byte[] packet) {
    byte[] data =
        ByteBuffer.allocate(XMP_HEADER.length + packet.length).put(XMP_HEADER).put(packet).array();
    return PngChunks.insert(png, PngChunks.chunk(TEXT_CHUNK, data));
  }
}
