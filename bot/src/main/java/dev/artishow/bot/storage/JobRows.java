package dev.artishow.bot.storage;

import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.text.Language;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Priority;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of {@code jobs} and {@code pictures} as records. */
final class JobRows {
  private JobRows() {}

  static Optional<JobRecord> find(Handle handle, JobId id) {
    Map<Integer, List<Source>> sources = SourceRows.find(handle, id);
    List<DrawnPicture> pictures =
        handle
            .createQuery("SELECT * FROM pictures WHERE job_id = :id ORDER BY number")
            .bind("id", id.value())
            .map(
                (row, context) ->
                    picture(row, sources.getOrDefault(row.getInt("number"), List.of())))
            .list();
    return handle
        .createQuery("SELECT * FROM jobs WHERE id = :id")
        .bind("id", id.value())
        .map((row, context) -> read(row, pictures))
        .findOne();
  }

  static void insert(Handle handle, JobId id, int number, DrawnPicture picture) {
    String sql =
        """
        INSERT INTO pictures (job_id, number, picture_id, seed, model_name, model_version, model_digest,
            watt_hours, uncertainty, is_cached, png)
        VALUES (:job, :number, :picture, :seed, :name, :version, :digest, :wattHours, :uncertainty,
            :cached, :png)
        """;
    handle
        .createUpdate(sql)
        .bind("job", id.value())
        .bind("number", number)
        .bind("picture", picture.id().map(PictureId::toString).orElse(null))
        .bind("seed", picture.seed())
        .bind("name", picture.model().name())
        .bind("version", picture.model().version())
        .bind("digest", picture.model().digest())
        .bind("wattHours", picture.wattHours())
        .bind("uncertainty", picture.relativeUncertainty())
        .bind("cached", picture.cached())
        .bind("png", picture.png())
        .execute();
    SourceRows.insert(handle, id, number, picture.sources());
  }

  /** Of the columns that begin with {@code model_}. */
  static ModelId model(ResultSet row) throws SQLException {
    return new ModelId(
        row.getString("model_name"), row.getString("model_version"), row.getString("model_digest"));
  }

  private static DrawnPicture picture(ResultSet row, List<Source> sources) throws SQLException {
    byte[] png = row.getBytes("png");
    return new DrawnPicture(
        Optional.ofNullable(row.getString("picture_id")).map(PictureId::parse),
        row.getLong("seed"),
        model(row),
        sources,
        row.getDouble("watt_hours"),
        row.getDouble("uncertainty"),
        row.getBoolean("is_cached"),
        png == null ? new byte[0] : png);
  }

  static JobRecord read(ResultSet row, List<DrawnPicture> pictures) throws SQLException {
    var requester =
        new Requester(
            row.getLong("member_id"),
            row.getLong("guild_id"),
            row.getLong("channel_id"),
            Language.of(row.getString("language")),
            Priority.valueOf(row.getString("priority")));
    var order =
        new Order(
            row.getString("prompt"),
            row.getInt("picture_count"),
            row.getBoolean("is_private"),
            Optional.ofNullable(row.getString("model")),
            Sql.fraction(row, "guidance"),
            Sql.number(row, "variation_of"));
    var job =
        new Job(
            new JobId(row.getString("id")),
            requester,
            order,
            row.getLong("first_seed"),
            Instant.ofEpochMilli(row.getLong("received_at")),
            Sql.token(row));
    return new JobRecord(
        job,
        JobState.valueOf(row.getString("state")),
        refusal(row),
        Sql.number(row, "own_message_id"),
        row.getInt("draws"),
        pictures);
  }

  private static Optional<Refusal> refusal(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    String detail = row.getString("detail");
    return reason == null
        ? Optional.empty()
        : Optional.of(new Refusal(Refusal.Reason.valueOf(reason), detail == null ? "" : detail));
  }
}
