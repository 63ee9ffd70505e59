package dev.artishow.trainer.data.local;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One form of the files that tell of many pictures, a line each. */
interface Metadata {
  /** All forms; the columns of Parquet need a library larger than this project. */
  List<Metadata> FORMS = List.of(new JsonLinesMetadata(), new CsvMetadata());

  /** The name of a file of this form, in lower case. */
  String fileName();

  /**
   * Visits all lines that are not blank.
   *
   * @throws IOException if the file cannot be read, or the visitor throws it
   */
  void forEach(LocalFile file, Visitor visitor) throws IOException, InterruptedException;

  /** Takes each line. */
  interface Visitor {
    void visit(Line line) throws IOException, InterruptedException;
  }

  /** What a line says of a picture. */
  interface Content {
    PictureJson read() throws RefusedException;
  }

  /**
   * A line.
   *
   * @param number from 1
   */
  record Line(LocalFile file, int number, Content content) {
    String where() {
      return "%s line %d".formatted(file.name(), number);
    }

    /** The folder from which it names pictures, with a slash at the end; empty for the top. */
    String folder() {
      return file.name().substring(0, file.name().lastIndexOf('/') + 1);
    }
  }

  /** The form of a file, told by its name. */
  static Optional<Metadata> of(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return FORMS.stream().filter(form -> form.fileName().equals(last)).findFirst();
  }
}
