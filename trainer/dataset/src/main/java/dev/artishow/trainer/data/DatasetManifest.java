package dev.artishow.trainer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A data set's manifest on disk, read a line at a time. Thread-safe. */
final class DatasetManifest {
  private final Path file;
  private final FileChannel channel;
  private final long bytes;
  private final ManifestIndex index;
  private final ObjectReader reader = new ObjectMapper().readerFor(PictureEntry.class);

  private DatasetManifest(Path file, FileChannel channel, ManifestIndex index) throws IOException {
    this.file = file;
    this.channel = channel;
    this.bytes = channel.size();
    this.index = index;
  }

  /**
   * Opens a manifest; it stays open as long as the process.
   *
   * @throws IOException saying which file is missing or wrong
   */
  static DatasetManifest open(Path folder, int pictures) throws IOException {
    ManifestIndex index = ManifestIndex.open(folder, pictures);
    Path file = folder.resolve(DatasetManifestWriter.MANIFEST);
    return new DatasetManifest(file, FileChannel.open(file), index);
  }

  ManifestIndex index() {
    return index;
  }

  /** A picture's line, parsed. */
  PictureEntry entry(int picture) {
    long start = index.offset(picture);
    long end = picture + 1 < index.count() ? index.offset(picture + 1) : bytes;
    ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(end - start));
    try {
      while (line.hasRemaining()) {
        if (channel.read(line, start + line.position()) < 0) {
          throw new IOException(
              "%s ends at %d, in the line of picture %d; build the data set again"
                  .formatted(file, bytes, picture));
        }
      }
      return reader.readValue(line.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
