package dev.artishow.bot.storage;

import dev.artishow.bot.job.JobId;
import dev.artishow.engine.provenance.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Rows of {@code sources} as records: whose drawings a job's pictures lean on. */
final class SourceRows {
  private SourceRows() {}

  private record Row(int number, Source source) {}

  /** Those of all pictures of a job, by the picture's number. */
  static Map<Integer, List<Source>> find(Handle handle, JobId id) {
    return handle
        .createQuery("SELECT * FROM sources WHERE job_id = :id ORDER BY number, place")
        .bind("id", id.value())
        .map((row, context) -> new Row(row.getInt("number"), read(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::number, Collectors.mapping(Row::source, Collectors.toList())));
  }

  static void insert(Handle handle, JobId id, int number, List<Source> sources) {
    String sql =
        """
        INSERT INTO sources (job_id, number, place, drawing, title, author, license)
        VALUES (:job, :number, :place, :drawing, :title, :author, :license)
        """;
    for (int place = 0; place < sources.size(); place++) {
      Source source = sources.get(place);
      handle
          .createUpdate(sql)
          .bind("job", id.value())
          .bind("number", number)
          .bind("place", place)
          .bind("drawing", source.id())
          .bind("title", source.title())
          .bind("author", source.author())
          .bind("license", source.license())
          .execute();
    }
  }

  private static Source read(ResultSet row) throws SQLException {
    return new Source(
        row.getString("drawing"),
        row.getString("title"),
        row.getString("author"),
        row.getString("license"));
  }
}
