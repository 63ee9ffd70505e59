package dev.artishow.trainer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of one JSON object a line. */
final class JsonLines implements Closeable {
  private final ObjectMapper mapper = new ObjectMapper();
  private final BufferedWriter out;

  private JsonLines(BufferedWriter out) {
    this.out = out;
  }

  static JsonLines write(Path file) throws IOException {
    return new JsonLines(Files.newBufferedWriter(file));
  }

  void add(Object line) throws IOException {
    out.write(mapper.writeValueAsString(line));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  static <T> List<T> read(Path file, Class<T> type) throws IOException {
    var lines = new ArrayList<T>();
    forEach(file, type, lines::add);
    return lines;
  }

  /** Takes one line after the other. */
  interface Taker<T> {
    void take(T line) throws IOException;
  }

  static <T> void forEach(Path file, Class<T> type, Taker<T> taker) throws IOException {
    var reader = new ObjectMapper().readerFor(type);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        taker.take(reader.readValue(line));
      }
    }
  }
}
