package dev.artishow.trainer.data.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code metadata.csv}, values separated by commas (RFC 4180), or by semicolons or tabs, as
 * spreadsheets write where a comma is the decimal sign; its first line names the columns.
 */
final class CsvMetadata implements Metadata {
  private static final ObjectReader ROWS =
      CsvMapper.builder(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(PictureJson.MAX_BYTES)
                          .build())
                  .build())
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .build()
          .readerForListOf(String.class);

  /** The first of these that the first line has. */
  private static final String SEPARATORS = ",;\t";

  /** Bytes that are looked through for it. */
  private static final int MAX_HEAD = 4096;

  /** A row, or why there is none where one begins. */
  private record Row(int number, List<String> cells, String fault) {}

  @Override
  public String fileName() {
    return "metadata.csv";
  }

  @Override
  public void forEach(LocalFile file, Visitor visitor) throws IOException, InterruptedException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.file()), MAX_HEAD);
        MappingIterator<List<String>> rows =
            ROWS.with(CsvSchema.emptySchema().withColumnSeparator(separator(in))).readValues(in)) {
      Row header = next(rows, 1);
      Row row = header.fault().isEmpty() ? next(rows, header.number()) : header;
      while (!row.cells().isEmpty()) {
        Row current = row;
        visitor.visit(new Line(file, row.number(), () -> json(header.cells(), current.cells())));
        row = next(rows, row.number());
      }
      if (!row.fault().isEmpty()) {
        String fault = row.fault();
        visitor.visit(
            new Line(
                file,
                row.number(),
                () -> {
                  throw new RefusedException(fault);
                }));
      }
    }
  }

  /** What separates values; nothing is read of the stream. */
  private static char separator(InputStream in) throws IOException {
    in.mark(MAX_HEAD);
    String head = new String(in.readNBytes(MAX_HEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    String first = head.lines().findFirst().orElse("");
    return (char) SEPARATORS.chars().filter(it -> first.indexOf(it) >= 0).findFirst().orElse(',');
  }

  private static Row next(MappingIterator<List<String>> rows, int before) {
    int number = before;
    try {
      if (!rows.hasNextValue()) {
        return new Row(number, List.of(), "");
      }
      number = rows.getCurrentLocation().getLineNr();
      return new Row(number, rows.nextValue(), "");
    } catch (IOException | RuntimeException e) {
      String what =
          e instanceof JsonProcessingException broken
              ? broken.getOriginalMessage()
              : String.valueOf(e.getMessage());
      return new Row(number, List.of(), "cannot be read from here on: %s; mend it".formatted(what));
    }
  }

  private static PictureJson json(List<String> columns, List<String> cells)
      throws RefusedException {
    if (cells.size() > columns.size()) {
      throw new RefusedException(
          "must have at most %d values, has %d; put a caption with separators in it into quotes"
              .formatted(columns.size(), cells.size()));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      fields.put(columns.get(i).strip(), cells.get(i));
    }
    return PictureJson.of(fields);
  }
}
