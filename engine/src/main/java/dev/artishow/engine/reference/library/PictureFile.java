package dev.artishow.engine.reference.library;

import dev.artishow.config.file.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * Pictures of one size on disk, in few colours each, compressed many at a time: those of one thing
 * lie side by side, so that a block holds what is asked for together. Only what is asked for is
 * read. Thread-safe.
 *
 * <p>Layout, numbers big-endian: the magic, side, pictures, pictures a block; where each block
 * begins and where the last one ends, from the file's beginning; the blocks. A block is an .xz
 * stream of each picture's number of colours less one (a byte), then each picture's colours (all
 * reds, greens, blues, alphas, premultiplied), then each picture's indices of its colours.
 */
final class PictureFile implements Closeable {
  private static final int MAGIC = 0x41525449;
  private static final int HEADER = 4 * Integer.BYTES;
  private static final int CHANNELS = 4;
  private static final int MAX_PICTURES = 1_000_000;
  private static final int MAX_PER_BLOCK = 1024;
  private static final int MAX_PIXELS = 512;
  private static final int DEPTH = 1000;
  private static final int MEMORY_KIBIBYTES = 1 << 13;

  private final Path file;
  private final FileChannel channel;
  private final int side;
  private final int pictures;
  private final int perBlock;
  private final int[] offsets;

  private PictureFile(
      Path file, FileChannel channel, int side, int pictures, int perBlock, int[] offsets) {
    this.file = file;
    this.channel = channel;
    this.side = side;
    this.pictures = pictures;
    this.perBlock = perBlock;
    this.offsets = offsets;
  }

  /** Where pictures come from: premultiplied RGBA. */
  @FunctionalInterface
  interface Source {
    byte[] rgba(int picture) throws IOException;
  }

  /** How pictures are stored. */
  record Format(int side, int perBlock, int colors) {}

  /** Writes a file of pictures. */
  static void write(Path file, int pictures, Format format, Source source) throws IOException {
    var blocks = new ArrayList<byte[]>();
    for (int first = 0; first < pictures; first += format.perBlock()) {
      var block = new ArrayList<IndexedPicture>();
      for (int i = first; i < Math.min(pictures, first + format.perBlock()); i++) {
        block.add(IndexedPicture.of(source.rgba(i), format.colors()));
      }
      blocks.add(compress(block));
    }
    int begin = HEADER + (blocks.size() + 1) * Integer.BYTES;
    int bytes = begin + blocks.stream().mapToInt(block -> block.length).sum();
    ByteBuffer all = ByteBuffer.allocate(bytes);
    all.putInt(MAGIC).putInt(format.side()).putInt(pictures).putInt(format.perBlock());
    int offset = begin;
    for (byte[] block : blocks) {
      all.putInt(offset);
      offset += block.length;
    }
    all.putInt(offset);
    blocks.forEach(all::put);
    dev.artishow.config.file.AtomicFile.write(file, all.array());
  }

  private static byte[] compress(List<IndexedPicture> block) throws IOException {
    var options = new LZMA2Options(LZMA2Options.PRESET_MAX);
    options.setLcLp(LZMA2Options.LC_DEFAULT, LZMA2Options.LP_DEFAULT);
    options.setPb(0);
    options.setNiceLen(LZMA2Options.NICE_LEN_MAX);
    options.setDepthLimit(DEPTH);
    // no more memory to read a block than the block is long
    int pixels = block.stream().mapToInt(picture -> picture.indices().length).sum();
    options.setDictSize(Math.max(LZMA2Options.DICT_SIZE_MIN, 2 * pixels));
    var bytes = new ByteArrayOutputStream();
    try (var out = new XZOutputStream(bytes, options)) {
      for (IndexedPicture picture : block) {
        out.write(picture.colors().length / CHANNELS - 1);
      }
      for (IndexedPicture picture : block) {
        byte[] colors = picture.colors();
        for (int channel = 0; channel < CHANNELS; channel++) {
          for (int at = channel; at < colors.length; at += CHANNELS) {
            out.write(colors[at]);
          }
        }
      }
      for (IndexedPicture picture : block) {
        out.write(picture.indices());
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Opens a file.
   *
   * @throws InvalidFileException if it is none of this kind
   */
  static PictureFile open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      ByteBuffer header = read(channel, 0, HEADER, file);
      if (header.getInt() != MAGIC) {
        throw damaged(file, "holds no pictures of a library");
      }
      int side = within(file, "side", header.getInt(), 1, MAX_PIXELS);
      int pictures = within(file, "pictures", header.getInt(), 0, MAX_PICTURES);
      int perBlock = within(file, "pictures a block", header.getInt(), 1, MAX_PER_BLOCK);
      int blocks = (pictures + perBlock - 1) / perBlock;
      int[] offsets = new int[blocks + 1];
      read(channel, HEADER, offsets.length * Integer.BYTES, file).asIntBuffer().get(offsets);
      for (int i = 0; i < blocks; i++) {
        if (offsets[i] > offsets[i + 1] || offsets[i + 1] > channel.size()) {
          throw damaged(file, "has blocks out of order or beyond its end");
        }
      }
      return new PictureFile(file, channel, side, pictures, perBlock, offsets);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static int within(Path file, String what, int value, int least, int most)
      throws InvalidFileException {
    if (value < least || value > most) {
      throw damaged(file, "%s must be %d–%d, was %d".formatted(what, least, most, value));
    }
    return value;
  }

  private static InvalidFileException damaged(Path file, String problem) {
    return new InvalidFileException(file, problem + "; fetch the package again");
  }

  private static ByteBuffer read(FileChannel channel, int from, int bytes, Path file)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw damaged(file, "ends too early");
      }
    }
    return buffer.flip();
  }

  int side() {
    return side;
  }

  int pictures() {
    return pictures;
  }

  /** The block that a picture lies in. */
  int blockOf(int picture) {
    return picture / perBlock;
  }

  /** A picture's place in its block. */
  int placeOf(int picture) {
    return picture % perBlock;
  }

  /** All pictures of a block. */
  List<IndexedPicture> block(int block) throws IOException {
    int length = offsets[block + 1] - offsets[block];
    byte[] compressed = read(channel, offsets[block], length, file).array();
    int count = Math.min(perBlock, pictures - block * perBlock);
    try (var in = new XZInputStream(new ByteArrayInputStream(compressed), MEMORY_KIBIBYTES)) {
      byte[] counts = in.readNBytes(count);
      requireAll(counts, count);
      var colors = new ArrayList<byte[]>();
      for (byte one : counts) {
        colors.add(colors(in, (one & 0xff) + 1));
      }
      var all = new ArrayList<IndexedPicture>();
      for (byte[] palette : colors) {
        byte[] indices = in.readNBytes(side * side);
        requireAll(indices, side * side);
        all.add(new IndexedPicture(palette, within(indices, palette.length / CHANNELS)));
      }
      return all;
    }
  }

  private byte[] colors(XZInputStream in, int count) throws IOException {
    byte[] planes = in.readNBytes(count * CHANNELS);
    requireAll(planes, count * CHANNELS);
    byte[] colors = new byte[planes.length];
    for (int i = 0; i < planes.length; i++) {
      colors[i % count * CHANNELS + i / count] = planes[i];
    }
    return colors;
  }

  private void requireAll(byte[] bytes, int expected) throws IOException {
    if (bytes.length != expected) {
      throw damaged(file, "has a block that ends too early");
    }
  }

  private byte[] within(byte[] indices, int colors) throws IOException {
    for (byte index : indices) {
      if ((index & 0xff) >= colors) {
        throw damaged(file, "has a picture with a colour that it lacks");
      }
    }
    return indices;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
