package dev.artishow.trainer.data.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** A way of writing data sets that programs of others read. */
public enum ExportFormat {
  /**
   * PNG files in a folder for each split, beside a {@code metadata.jsonl}: what {@code
   * load_dataset("imagefolder")} of Hugging Face reads.
   */
  IMAGEFOLDER {
    @Override
    Samples open(Path folder, int picturesPerPart) {
      return new ImageFolder(folder, picturesPerPart);
    }
  },
  /** Tar files of a split's samples, each a PNG, a JSON and a caption of the same name. */
  WEBDATASET {
    @Override
    Samples open(Path folder, int picturesPerPart) {
      return new WebDataset(folder, picturesPerPart);
    }
  };

  /** Where samples go, one after the other. */
  interface Samples extends Closeable {

    /**
     * Writes one.
     *
     * @param png the picture, encoded
     */
    void write(Sample sample, byte[] png) throws IOException;
  }

  /**
   * Begins to write.
   *
   * @param picturesPerPart pictures of a folder or an archive, so that none gets too large
   */
  abstract Samples open(Path folder, int picturesPerPart);

  /** As options name it: {@code imagefolder}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a name.
   *
   * @throws IllegalArgumentException that lists those there are
   */
  public static ExportFormat parse(String name) {
    return Arrays.stream(values())
        .filter(format -> format.key().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "format must be one of %s, was %s"
                        .formatted(Arrays.stream(values()).map(ExportFormat::key).toList(), name)));
  }
}
