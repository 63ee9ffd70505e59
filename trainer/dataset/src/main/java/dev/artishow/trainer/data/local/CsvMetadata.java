package dev.artishow.trainer.data.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code metadata.csv}, values separated by commas (RFC 4180); its first line names the columns.
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

  /** A row, or why there is none where one begins. */
  private record Row(int number, List<String> cells, String fault) {}

  @Override
  public String fileName() {
    return "metadata.csv";
  }

  @Override
  public void forEach(LocalFile file, Visitor visitor) throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file.file());
        MappingIterator<List<String>> rows = ROWS.readValues(in)) {
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
          "must have at most %d values, has %d; put a caption that has commas into quotes"
              .formatted(columns.size(), cells.size()));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      fields.put(columns.get(i).strip(), cells.get(i));
    }
    return PictureJson.of(fields);
  }
}
