package dev.artishow.trainer.data.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** {@code metadata.jsonl}: an object a line. */
final class JsonLinesMetadata implements Metadata {
  @Override
  public String fileName() {
    return "metadata.jsonl";
  }

  @Override
  public void forEach(LocalFile file, Visitor visitor) throws IOException, InterruptedException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.file()))) {
      var lines = new BoundedLines(in, PictureJson.MAX_BYTES);
      byte[] bytes = lines.next();
      for (int number = 1; bytes != null; number++) {
        byte[] line = bytes;
        if (line.length > 0) {
          visitor.visit(new Line(file, number, () -> json(line)));
        }
        bytes = lines.next();
      }
    }
  }

  private static PictureJson json(byte[] line) throws RefusedException {
    if (line.length > PictureJson.MAX_BYTES) {
      throw new RefusedException(
          "must be a line of at most %d bytes, is longer; shorten it"
              .formatted(PictureJson.MAX_BYTES));
    }
    return PictureJson.parse(CaptionText.decoded(line));
  }
}
