package dev.artishow.bot.storage;

import dev.artishow.bot.job.Footprint;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.Spent;
import dev.artishow.bot.job.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts what is in the table {@code drawings}, and what is still to be drawn in {@code jobs}: the
 * record of a job may be erased, what it took stays counted.
 */
public final class SqlUsage implements Usage {
  private static final String UNDER_WAY = "state IN ('RECEIVED', 'ACKNOWLEDGED')";

  private final Jdbi jdbi;

  SqlUsage(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Counts the pictures that a job has; to be called once. */
  static void count(Handle handle, JobId id) {
    handle.execute(
        """
        INSERT INTO drawings (job_id, guild_id, member_id, wanted_at, pictures, cached, watt_hours)
        SELECT jobs.id, guild_id, member_id, received_at, COUNT(*),
            SUM(CASE WHEN is_cached THEN 1 ELSE 0 END), SUM(watt_hours)
        FROM jobs JOIN pictures ON pictures.job_id = jobs.id WHERE jobs.id = ?
        GROUP BY jobs.id, guild_id, member_id, received_at
        """,
        id.value());
  }

  @Override
  public int pictures(long guildId, long memberId, Instant since) {
    String sql =
        """
        SELECT COALESCE(SUM(pictures), 0) FROM (
            SELECT pictures FROM drawings
            WHERE member_id = :member AND guild_id = :guild AND wanted_at >= :since
            UNION ALL
            SELECT picture_count FROM jobs
            WHERE member_id = :member AND guild_id = :guild AND received_at >= :since AND %s
        ) promised
        """
            .formatted(UNDER_WAY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("member", memberId)
                .bind("guild", guildId)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public Footprint footprint(long guildId, long memberId, Instant since) {
    return footprint("AND member_id = ?", guildId, since.toEpochMilli(), memberId);
  }

  @Override
  public Footprint footprint(long guildId, Instant since) {
    return footprint("", guildId, since.toEpochMilli());
  }

  private Footprint footprint(String further, Object... arguments) {
    String sql =
        """
        SELECT COALESCE(SUM(pictures), 0) AS pictures, COALESCE(SUM(cached), 0) AS cached,
            COALESCE(SUM(watt_hours), 0) AS watt_hours
        FROM drawings WHERE guild_id = ? AND wanted_at >= ?
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .select(sql + further, arguments)
                .map(
                    (row, context) ->
                        new Footprint(
                            row.getInt("pictures"),
                            row.getInt("cached"),
                            row.getDouble("watt_hours")))
                .one());
  }

  /**
   * How sure their energy is is on record with pictures, not with what stays counted of them: those
   * that are erased are taken for as uncertain as those that are not, all of it if none is left.
   */
  @Override
  public List<Spent> spent(Spent.Share share, Instant since) {
    String of =
        switch (share) {
          case DAY -> "wanted_at / 86400000"; // whole milliseconds, so whole days
          case GUILD -> "guild_id";
          case MEMBER -> "member_id";
        };
    String sql =
        """
        SELECT %s AS common, SUM(pictures) AS pictures, SUM(cached) AS cached,
            SUM(watt_hours) AS watt_hours,
            SUM(COALESCE(kept.uncertain, watt_hours * usual.uncertainty)) AS uncertain
        FROM drawings
        LEFT JOIN (
            SELECT job_id AS kept_id, SUM(watt_hours * uncertainty) AS uncertain
            FROM pictures GROUP BY job_id
        ) kept ON kept_id = job_id
        CROSS JOIN (
            SELECT COALESCE(SUM(watt_hours * uncertainty) / NULLIF(SUM(watt_hours), 0), 1)
                AS uncertainty
            FROM pictures
        ) usual
        WHERE wanted_at >= ? GROUP BY 1 ORDER BY 1
        """
            .formatted(of);
    return jdbi.withHandle(
        handle ->
            handle
                .select(sql, since.toEpochMilli())
                .map(
                    (row, context) ->
                        new Spent(
                            row.getLong("common"),
                            row.getInt("pictures"),
                            row.getInt("cached"),
                            row.getDouble("watt_hours"),
                            row.getDouble("uncertain")))
                .list());
  }

  @Override
  public Optional<Instant> latest(long guildId, long memberId) {
    String sql =
        """
        SELECT MAX(at) FROM (
            SELECT MAX(wanted_at) AS at FROM drawings
            WHERE member_id = :member AND guild_id = :guild
            UNION ALL
            SELECT MAX(received_at) FROM jobs
            WHERE member_id = :member AND guild_id = :guild AND %s
        ) promised
        """
            .formatted(UNDER_WAY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("member", memberId)
                .bind("guild", guildId)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }
}
