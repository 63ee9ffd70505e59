package dev.artishow.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Picture;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureDecoderTest {
  private final PictureDecoder decoder = new PictureDecoder();

  private void assertRefused(byte[] file, String... reasons) {
    assertThatThrownBy(() -> decoder.decode(file, 8))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContainingAll(reasons);
  }

  @Test
  void decode_transparentPixel_coversNothing() throws Exception {
    Raster raster = decoder.decode(TestingPictures.webp(), 4);

    assertThat(raster.side()).isEqualTo(4);
    assertThat(raster.coverage()).isZero();
  }

  @Test
  void decode_webpOfEachCoding_isRedAboveAndBlueBelow() throws Exception {
    for (byte[] file : new byte[][] {TestingPictures.losslessWebp(), TestingPictures.lossyWebp()}) {
      Raster raster = decoder.decode(file, 24);
      assertThat(raster.at(12, 4, 0)).isGreaterThan(220);
      assertThat(raster.at(12, 19, 2)).isGreaterThan(220);
      assertThat(raster.at(12, 12, 3)).isEqualTo(255);
    }
  }

  @Test
  void decode_lossyWebpWithAlpha_isTransparent() throws Exception {
    assertThat(decoder.decode(TestingPictures.transparentWebp(), 24).at(12, 12, 3))
        .isBetween(126, 129);
  }

  @Test
  void decode_webpCutShort_isRefused() {
    assertRefused(Arrays.copyOf(TestingPictures.webp(), 20), "cut short");
  }

  @Test
  void decode_pngAnywhereCutShort_isRefused() throws Exception {
    byte[] png = TestingPictures.png(20, 20);
    for (int length = 9; length < png.length; length += 7) {
      assertRefused(Arrays.copyOf(png, length), "cut short");
    }
  }

  @Test
  void decode_jpegAnywhereCutShort_isRefused() throws Exception {
    byte[] jpeg = TestingPictures.jpeg(20, 20);
    for (int length = 4; length < jpeg.length; length += 7) {
      assertRefused(Arrays.copyOf(jpeg, length), "cut short");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GIF89a______, GIF",
    "BM__________, BMP",
    "____ftypavif, AVIF",
    "%PDF-1.4____, PDF",
    "hello_world_, something else"
  })
  void decode_otherFormat_isNamed(String head, String title) {
    assertRefused(head.getBytes(StandardCharsets.ISO_8859_1), title, "convert it");
  }

  @Test
  void decode_nothing_isRefused() {
    assertRefused(new byte[0], "empty");
  }

  @Test
  void decode_pngOfBillionsOfPixels_isRefusedByItsHeader() throws Exception {
    byte[] bomb = TestingPictures.withSize(TestingPictures.png(4, 4), 60_000, 60_000);

    assertRefused(bomb, "at most 16384", "60000×60000", "scale it down");
  }

  @Test
  void decode_pngWithinSidesButTooManyPixels_isRefusedByItsHeader() throws Exception {
    byte[] bomb = TestingPictures.withSize(TestingPictures.png(4, 4), 16_000, 16_000);

    assertRefused(bomb, "50 million", "16000×16000");
  }

  @Test
  void decode_pngHeaderThatPromisesMore_isRefused() throws Exception {
    byte[] lying = TestingPictures.withSize(TestingPictures.png(4, 4), 4, 400);

    assertRefused(lying, "its header promises 6800 bytes of pixels, it holds 68");
  }

  @Test
  void decode_pngHeaderThatPromisesLess_isRefused() throws Exception {
    byte[] lying = TestingPictures.withSize(TestingPictures.png(40, 40), 4, 4);

    assertRefused(lying, "it holds more");
  }

  @Test
  void decode_pngWrongChecksum_isRefused() throws Exception {
    byte[] png = TestingPictures.png(20, 20);
    png[50] ^= 1;

    assertRefused(png, "checksum");
  }

  @Test
  void decode_animatedPng_isRefused() throws Exception {
    assertRefused(
        TestingPictures.withChunk(TestingPictures.png(4, 4), "acTL", new byte[8]), "animated");
  }

  @Test
  void decode_pngWithTextBomb_readsOnlyThePicture() throws Exception {
    var deflater = new Deflater(9);
    deflater.setInput(new byte[50 << 20]);
    deflater.finish();
    byte[] packed = new byte[1 << 17];
    int length = deflater.deflate(packed);
    deflater.end();
    var text = new ByteArrayOutputStream();
    text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
    text.write(packed, 0, length);
    byte[] bomb = TestingPictures.withChunk(TestingPictures.png(8, 8), "zTXt", text.toByteArray());

    assertThat(decoder.decode(bomb, 8)).isEqualTo(decoder.decode(TestingPictures.png(8, 8), 8));
    assertThat(EncodedPicture.of(bomb).bytes()).hasSizeLessThan(1000);
  }

  @Test
  void decode_animatedWebp_isRefused() {
    byte[] canvas = new byte[10];
    canvas[0] = 0x02;

    assertRefused(TestingPictures.riff(TestingPictures.riffChunk("VP8X", canvas)), "animated");
    assertRefused(
        TestingPictures.riff(TestingPictures.riffChunk("ANMF", new byte[16])), "animated");
  }

  @Test
  void decode_webpWhoseHeadersDisagree_isRefused() {
    byte[] canvas = new byte[10];
    canvas[4] = 99;
    canvas[7] = 99;
    byte[] pixel = Arrays.copyOfRange(TestingPictures.webp(), 12, TestingPictures.webp().length);

    assertRefused(
        TestingPictures.riff(TestingPictures.riffChunk("VP8X", canvas), pixel),
        "its canvas is 100×100 but its picture 1×1");
  }

  @Test
  void decode_webpOfTooManyPixels_isRefusedByItsHeader() {
    byte[] bomb = TestingPictures.webp();
    Arrays.fill(bomb, 21, 25, (byte) 0x7f);

    assertRefused(bomb, "50 million", "16256×");
  }

  @Test
  void decode_jpegOfTooManyPixels_isRefusedByItsHeader() throws Exception {
    byte[] bomb = TestingPictures.jpeg(8, 8);
    int frame = indexOfFrame(bomb);
    Arrays.fill(bomb, frame + 5, frame + 9, (byte) 0xff);

    assertRefused(bomb, "at most 16384", "65535×65535");
  }

  private static int indexOfFrame(byte[] jpeg) {
    for (int i = 2; ; i += 2 + (((jpeg[i + 2] & 0xff) << 8) | (jpeg[i + 3] & 0xff))) {
      if ((jpeg[i + 1] & 0xff) == 0xc0) {
        return i;
      }
    }
  }

  @Test
  void decode_jpegOfHundredsOfScans_isRefused() throws Exception {
    byte[] jpeg = TestingPictures.jpeg(8, 8);
    var scans = new ByteArrayOutputStream();
    scans.write(jpeg, 0, jpeg.length - 2);
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
    for (int i = 0; i < 200; i++) {
      scans.writeBytes(scan);
    }
    scans.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});

    assertRefused(scans.toByteArray(), "at most 100 scans");
  }

  @Test
  void decode_fileOfTooManyBytes_isRefused() throws Exception {
    byte[] large = Arrays.copyOf(TestingPictures.png(4, 4), (64 << 20) + 1);

    assertRefused(large, "at most 64 MiB", "67108865 bytes");
  }

  @Test
  void decode_largePicture_isReadAtAFractionAndLooksTheSame() throws Exception {
    Raster large = decoder.decode(TestingPictures.png(1984, 992), 8);

    assertThat(large).isEqualTo(decoder.decode(TestingPictures.png(16, 8), 8));
  }

  /** Where the red half is after each orientation: left, right, top or bottom. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 4", "2, 7, 4", "3, 7, 4", "4, 0, 4", "5, 4, 0", "6, 4, 0", "7, 4, 7", "8, 4, 7"
  })
  void decode_exifOrientation_isRespected(int orientation, int redX, int redY) throws Exception {
    byte[] exif = TestingPictures.exif(orientation);
    byte[] prefixed = new byte[6 + exif.length];
    System.arraycopy("Exif\0\0".getBytes(StandardCharsets.US_ASCII), 0, prefixed, 0, 6);
    System.arraycopy(exif, 0, prefixed, 6, exif.length);
    byte[] png = TestingPictures.withChunk(TestingPictures.png(8, 8), "eXIf", exif);
    byte[] jpeg = TestingPictures.withSegment(TestingPictures.jpeg(64, 64), 0xe1, prefixed);

    for (byte[] file : new byte[][] {png, jpeg}) {
      Raster turned = decoder.decode(file, 8);
      assertThat(turned.at(redX, redY, 0)).isGreaterThan(240);
      assertThat(turned.at(7 - redX, 7 - redY, 2)).isGreaterThan(240);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
  })
  void orientation_firstPixel_goesWhereExifSays(int tag, int column, int row) {
    byte[] rgba = new byte[16];
    Arrays.fill(rgba, 0, 4, (byte) 0xff);
    Raster turned = Orientation.of(tag).apply(new Raster(2, rgba));

    assertThat(turned.at(column, row, 3)).isEqualTo(255);
  }

  @Test
  void decode_brokenExif_isUpright() throws Exception {
    byte[] png = TestingPictures.png(8, 8);
    byte[] broken = TestingPictures.withChunk(png, "eXIf", new byte[] {0x49, 0x49, 42, 0, 99});

    assertThat(decoder.decode(broken, 8)).isEqualTo(decoder.decode(png, 8));
  }

  @Test
  void decode_brokenColorProfile_isRefused() throws Exception {
    byte[] jpeg = TestingPictures.jpeg(8, 8);
    byte[] profile = "ICC_PROFILE\0\1\1nonsense".getBytes(StandardCharsets.ISO_8859_1);

    assertRefused(
        TestingPictures.withSegment(jpeg, 0xe2, profile),
        "a colour profile that cannot be read",
        "save it as sRGB");
  }

  @ParameterizedTest
  @CsvSource({"png, 10", "png, 11", "jpeg, 10"})
  void decode_grey_keepsItsLevel(String format, int type) throws Exception {
    var image = new BufferedImage(8, 8, type);
    for (int i = 0; i < 64; i++) {
      image
          .getRaster()
          .setSample(i % 8, i / 8, 0, type == BufferedImage.TYPE_USHORT_GRAY ? 128 << 8 : 128);
    }

    Raster grey = decoder.decode(TestingPictures.encoded(image, format), 8);

    assertThat(grey.at(3, 3, 0)).isBetween(127, 129);
    assertThat(grey.at(3, 3, 2)).isBetween(127, 129);
    assertThat(grey.at(3, 3, 3)).isEqualTo(255);
  }

  @Test
  void decode_palette_keepsColorsAndTransparency() throws Exception {
    byte[] levels = {0, (byte) 0xff};
    byte[] none = {0, 0};
    var palette = new IndexColorModel(1, 2, levels, none, none, 0);
    var image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setSample(0, 0, 0, 1);

    Raster raster = decoder.decode(TestingPictures.encoded(image, "png"), 8);

    assertThat(raster.at(0, 0, 0)).isEqualTo(255);
    assertThat(raster.at(1, 0, 3)).isZero();
  }

  @Test
  void decode_sixteenBits_isReadAsEight() throws Exception {
    var type =
        ImageTypeSpecifier.createInterleaved(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            new int[] {0, 1, 2},
            DataBuffer.TYPE_USHORT,
            false,
            false);
    BufferedImage image = type.createBufferedImage(8, 8);
    for (int i = 0; i < 64; i++) {
      image.getRaster().setPixel(i % 8, i / 8, new int[] {0xffff, 0x8080, 0});
    }

    Raster raster = decoder.decode(TestingPictures.encoded(image, "png"), 8);

    assertThat(raster.at(3, 3, 0)).isEqualTo(255);
    assertThat(raster.at(3, 3, 1)).isBetween(127, 129);
    assertThat(raster.at(3, 3, 2)).isZero();
  }

  /** Pure cyan, half of it black: stored inverted by Adobe's programs, as it is by others. */
  @Test
  void decode_fourInks_becomeColors() throws Exception {
    byte[] adobe = inks(new int[] {0, 255, 255, 128}, true);
    byte[] plain = inks(new int[] {255, 0, 0, 127}, false);

    for (byte[] jpeg : new byte[][] {adobe, plain}) {
      Raster raster = decoder.decode(jpeg, 8);
      assertThat(raster.at(4, 4, 0)).isLessThan(6);
      assertThat(raster.at(4, 4, 1)).isBetween(122, 134);
      assertThat(raster.at(4, 4, 2)).isBetween(122, 134);
    }
  }

  private static byte[] inks(int[] levels, boolean adobe) throws IOException {
    var raster =
        java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    for (int i = 0; i < 256; i++) {
      raster.setPixel(i % 16, i / 16, levels);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(raster, null, fourChannels(writer)), null);
    } finally {
      writer.dispose();
    }
    byte[] segment = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    return adobe
        ? TestingPictures.withSegment(out.toByteArray(), 0xee, segment)
        : out.toByteArray();
  }

  private static IIOMetadata fourChannels(ImageWriter writer) throws IOException {
    var type = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB);
    IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
    String format = metadata.getNativeMetadataFormatName();
    var root = new IIOMetadataNode(format);
    root.appendChild(new IIOMetadataNode("JPEGvariety"));
    var sequence = new IIOMetadataNode("markerSequence");
    root.appendChild(sequence);
    var frame = new IIOMetadataNode("sof");
    frame.setAttribute("process", "0");
    frame.setAttribute("samplePrecision", "8");
    frame.setAttribute("numLines", "16");
    frame.setAttribute("samplesPerLine", "16");
    frame.setAttribute("numFrameComponents", "4");
    var scan = new IIOMetadataNode("sos");
    scan.setAttribute("numScanComponents", "4");
    scan.setAttribute("startSpectralSelection", "0");
    scan.setAttribute("endSpectralSelection", "63");
    scan.setAttribute("approxHigh", "0");
    scan.setAttribute("approxLow", "0");
    for (int i = 1; i <= 4; i++) {
      var component = new IIOMetadataNode("componentSpec");
      component.setAttribute("componentId", Integer.toString(i));
      component.setAttribute("HsamplingFactor", "1");
      component.setAttribute("VsamplingFactor", "1");
      component.setAttribute("QtableSelector", "0");
      frame.appendChild(component);
      var scanned = new IIOMetadataNode("scanComponentSpec");
      scanned.setAttribute("componentSelector", Integer.toString(i));
      scanned.setAttribute("dcHuffTable", "0");
      scanned.setAttribute("acHuffTable", "0");
      scan.appendChild(scanned);
    }
    var quantization = new IIOMetadataNode("dqt");
    quantization.appendChild(table("dqtable", JPEGQTable.K1Luminance, 0));
    var huffman = new IIOMetadataNode("dht");
    huffman.appendChild(table("dhtable", JPEGHuffmanTable.StdDCLuminance, 0));
    huffman.appendChild(table("dhtable", JPEGHuffmanTable.StdACLuminance, 1));
    sequence.appendChild(quantization);
    sequence.appendChild(huffman);
    sequence.appendChild(frame);
    sequence.appendChild(scan);
    metadata.setFromTree(format, root);
    return metadata;
  }

  private static IIOMetadataNode table(String name, Object table, int kind) {
    var node = new IIOMetadataNode(name);
    node.setUserObject(table);
    node.setAttribute(name.equals("dqtable") ? "qtableId" : "htableId", "0");
    if (name.equals("dhtable")) {
      node.setAttribute("class", Integer.toString(kind));
    }
    return node;
  }

  @Test
  void decodeUnframed_widePicture_keepsItsShape() throws IOException {
    Picture picture = new PictureDecoder().decodeUnframed(TestingPictures.png(48, 16), 24);

    assertThat(picture.width()).isEqualTo(24);
    assertThat(picture.height()).isEqualTo(8);
    assertThat(picture.toImage().getRGB(0, 0)).isEqualTo(0xffff0000);
    assertThat(picture.toImage().getRGB(23, 7)).isEqualTo(0xff0000ff);
  }

  @Test
  void decodeUnframed_brokenFile_isRefused() {
    assertThatThrownBy(() -> new PictureDecoder().decodeUnframed(new byte[] {1, 2, 3}, 24))
        .isInstanceOf(UnusablePictureException.class);
  }
}
