package dev.artishow.bot.storage;

import dev.artishow.bot.job.Footprint;
import dev.artishow.bot.job.Spent;
import dev.artishow.bot.job.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Counts what is in the tables {@code jobs} and {@code pictures}. */
public final class SqlUsage implements Usage {
  /** Of what was, or will be, drawn. */
  private static final String PROMISED =
      "state IN ('RECEIVED', 'ACKNOWLEDGED', 'DRAWN', 'DELIVERED')";

  private final Jdbi jdbi;

  SqlUsage(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int pictures(long guildId, long memberId, Instant since) {
    String sql =
        """
        SELECT COALESCE(SUM(picture_count), 0) FROM jobs
        WHERE guild_id = ? AND member_id = ? AND received_at >= ? AND %s
        """
            .formatted(PROMISED);
    return jdbi.withHandle(
        handle ->
            handle.select(sql, guildId, memberId, since.toEpochMilli()).mapTo(Integer.class).one());
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
        SELECT COUNT(*) AS pictures, COALESCE(SUM(watt_hours), 0) AS watt_hours,
            COALESCE(SUM(CASE WHEN is_cached THEN 1 ELSE 0 END), 0) AS cached
        FROM pictures JOIN jobs ON jobs.id = pictures.job_id
        WHERE guild_id = ? AND received_at >= ?
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

  @Override
  public List<Spent> spent(Spent.Share share, Instant since) {
    String of =
        switch (share) {
          case DAY -> "received_at / 86400000"; // whole milliseconds, so whole days
          case GUILD -> "guild_id";
          case MEMBER -> "member_id";
        };
    String sql =
        """
        SELECT %s AS common, COUNT(*) AS pictures,
            SUM(CASE WHEN is_cached THEN 1 ELSE 0 END) AS cached,
            SUM(watt_hours) AS watt_hours, SUM(watt_hours * uncertainty) AS uncertain
        FROM pictures JOIN jobs ON jobs.id = pictures.job_id
        WHERE received_at >= ? GROUP BY 1 ORDER BY 1
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
        SELECT received_at FROM jobs WHERE member_id = :member AND guild_id = :guild AND %s
        ORDER BY received_at DESC LIMIT 1
        """
            .formatted(PROMISED);
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
