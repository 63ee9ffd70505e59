package dev.artishow.moderation.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;

/** Statements of reasons as exported: CSV with a header (RFC 4180), or one JSON object a line. */
public final class StatementFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CsvMapper CSV = new CsvMapper();
  private static final List<String> COLUMNS =
      List.of(
          "case",
          "decided_at",
          "measure",
          "territory",
          "facts",
          "automated_detection",
          "automated_decision",
          "ground",
          "explanation",
          "redress");

  private StatementFile() {}

  /** One statement as a line of JSON, without the line end. */
  public static String json(StatementOfReasons statement) {
    List<String> values = values(statement);
    ObjectNode node = JSON.createObjectNode();
    for (int i = 0; i < COLUMNS.size(); i++) {
      node.put(COLUMNS.get(i), values.get(i));
    }
    node.put("automated_detection", statement.isFoundByMachine());
    node.put("automated_decision", statement.isDecidedByMachine());
    return node.toString();
  }

  /**
   * All statements as a table. Cells that a spreadsheet would calculate begin with an apostrophe.
   */
  public static String csv(List<StatementOfReasons> statements) {
    var schema = CsvSchema.builder();
    COLUMNS.forEach(schema::addColumn);
    var rows = new ArrayList<List<String>>();
    statements.forEach(
        statement -> rows.add(values(statement).stream().map(StatementFile::inert).toList()));
    try {
      return CSV.writer(schema.build().withHeader()).writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new AssertionError("strings can always be written", e);
    }
  }

  private static String inert(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static List<String> values(StatementOfReasons statement) {
    return List.of(
        statement.caseId(),
        statement.decidedAt().toString(),
        statement.measure().name(),
        statement.territory(),
        statement.facts(),
        Boolean.toString(statement.isFoundByMachine()),
        Boolean.toString(statement.isDecidedByMachine()),
        statement.ground(),
        statement.explanation(),
        statement.redress());
  }
}
