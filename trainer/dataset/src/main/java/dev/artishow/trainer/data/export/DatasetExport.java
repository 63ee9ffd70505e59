package dev.artishow.trainer.data.export;

import dev.artishow.config.file.FolderInTheMaking;
import dev.artishow.engine.raster.Raster;
import dev.artishow.trainer.data.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;

/** Writes a data set anew, in a format of others, with every author and licence. */
public final class DatasetExport {
  /** Hugging Face asks for fewer than 10,000 files a folder; archives get some 10 MB of it. */
  private static final int PICTURES_PER_PART = 1000;

  private final Dataset dataset;
  private final int side;

  /**
   * @param side of the pictures written, one of those that the data set has
   * @throws IllegalArgumentException if it has none of that size
   */
  public DatasetExport(Dataset dataset, int side) {
    if (!dataset.info().sides().contains(side)) {
      throw new IllegalArgumentException(
          "side must be one of %s pixels, was %d".formatted(dataset.info().sides(), side));
    }
    this.dataset = dataset;
    this.side = side;
  }

  /**
   * Writes all of it to a folder, which is there once it is complete.
   *
   * @param written is told the number of pictures written, after each
   * @throws FileAlreadyExistsException if the folder is there already
   */
  public void write(Path folder, ExportFormat format, IntConsumer written) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(
          folder.toString(), null, "is there already; name a new folder, or remove it");
    }
    try (var partial = FolderInTheMaking.begin(folder.toAbsolutePath())) {
      Files.writeString(partial.path().resolve("README.md"), DatasetCard.of(dataset, format, side));
      try (var samples = format.open(partial.path(), PICTURES_PER_PART)) {
        byte[] rgba = new byte[side * side * 4];
        for (int index = 0; index < dataset.size(); index++) {
          dataset.read(index, side, rgba);
          samples.write(Sample.of(dataset, dataset.entry(index)), png(rgba));
          written.accept(index + 1);
        }
      }
      partial.complete();
    }
  }

  private byte[] png(byte[] rgba) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new Raster(side, rgba.clone()).toImage(), "png", png);
    return png.toByteArray();
  }
}
