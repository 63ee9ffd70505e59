package dev.artishow.bot.storage;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.Petitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Petitions in the table {@code petitions}. */
public final class SqlPetitions implements Petitions {
  private final Jdbi jdbi;

  SqlPetitions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(Petition petition, byte[] file, Optional<Delivery> card) {
    String sql =
        """
        INSERT INTO petitions (id, kind, guild_id, member_id, job_id, channel_id, message_id, words,
            state, decider, made_id, file, created_at)
        VALUES (:id, :kind, :guild, :member, :job, :channel, :message, :words, :state, :decider,
            :made, :file, :created)
        ON CONFLICT DO NOTHING
        """;
    return jdbi.inTransaction(
        handle -> {
          int rows =
              handle
                  .createUpdate(sql)
                  .bind("id", petition.id())
                  .bind("kind", petition.kind().name())
                  .bind("guild", petition.guildId())
                  .bind("member", petition.memberId())
                  .bind("job", petition.spot().job().value())
                  .bind("channel", petition.spot().channelId())
                  .bind("message", petition.spot().messageId())
                  .bind("words", petition.words())
                  .bind("state", petition.standing().state().name())
                  .bind("decider", Sql.boxed(petition.standing().decider()))
                  .bind("made", Sql.boxed(petition.standing().madeId()))
                  .bind("file", file)
                  .bind("created", petition.at().toEpochMilli())
                  .execute();
          return SqlDeliveries.owing(handle, rows, card);
        });
  }

  @Override
  public Optional<Petition> find(long guildId, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM petitions WHERE id = :id AND guild_id = :guild")
                .bind("id", id)
                .bind("guild", guildId)
                .map(SqlPetitions::read)
                .findOne());
  }

  @Override
  public byte[] file(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT file FROM petitions WHERE id = :id AND file IS NOT NULL")
                .bind("id", id)
                .map((row, context) -> row.getBytes("file"))
                .findOne()
                .orElseGet(() -> new byte[0]));
  }

  @Override
  public List<Petition> waiting(long guildId) {
    String sql =
        """
        SELECT * FROM petitions WHERE guild_id = :guild AND state = 'OPEN'
        ORDER BY created_at, id
        """;
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("guild", guildId).map(SqlPetitions::read).list());
  }

  @Override
  public boolean move(Petition before, Petition after, Optional<Delivery> owed) {
    String sql =
        """
        UPDATE petitions SET state = :state, decider = :decider, made_id = :made,
            file = CASE WHEN :made IS NULL AND :state IN ('OPEN', 'GRANTED') THEN file END
        WHERE id = :id AND state = :stateBefore AND made_id IS NOT DISTINCT FROM :madeBefore
        """;
    return jdbi.inTransaction(
        handle -> {
          int rows =
              handle
                  .createUpdate(sql)
                  .bind("state", after.standing().state().name())
                  .bind("decider", Sql.boxed(after.standing().decider()))
                  .bind("made", Sql.boxed(after.standing().madeId()))
                  .bind("id", before.id())
                  .bind("stateBefore", before.standing().state().name())
                  .bind("madeBefore", Sql.boxed(before.standing().madeId()))
                  .execute();
          return SqlDeliveries.owing(handle, rows, owed);
        });
  }

  private static Petition read(ResultSet row, StatementContext context) throws SQLException {
    return new Petition(
        row.getString("id"),
        Petition.Kind.valueOf(row.getString("kind")),
        row.getLong("guild_id"),
        row.getLong("member_id"),
        new Petition.Spot(
            new JobId(row.getString("job_id")),
            row.getLong("channel_id"),
            row.getLong("message_id")),
        row.getString("words"),
        new Petition.Standing(
            Petition.State.valueOf(row.getString("state")),
            Sql.number(row, "decider"),
            Sql.number(row, "made_id")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
