package dev.artishow.bot.storage;

import dev.artishow.bot.imagine.Job;
import dev.artishow.bot.imagine.JobId;
import dev.artishow.bot.imagine.JobState;
import dev.artishow.bot.imagine.Jobs;
import dev.artishow.bot.imagine.Order;
import dev.artishow.bot.imagine.Requester;
import dev.artishow.bot.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Jobs in the table {@code jobs}. */
public final class SqlJobs implements Jobs {
  private final Jdbi jdbi;

  SqlJobs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Job job, String replyToken) {
    String sql =
        """
        INSERT INTO jobs (id, member_id, guild_id, channel_id, language, prompt, picture_count,
            is_private, first_seed, state, accepted_at, reply_token)
        VALUES (:id, :member, :guild, :channel, :language, :prompt, :count,
            :private, :seed, :state, :acceptedAt, :token)
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", job.id().value())
                .bind("member", job.requester().memberId())
                .bind("guild", job.requester().guildId())
                .bind("channel", job.requester().channelId())
                .bind("language", job.requester().language().name())
                .bind("prompt", job.order().prompt())
                .bind("count", job.order().count())
                .bind("private", job.order().isPrivate())
                .bind("seed", job.firstSeed())
                .bind("state", JobState.DRAWING.name())
                .bind("acceptedAt", job.acceptedAt().toEpochMilli())
                .bind("token", replyToken)
                .execute());
  }

  @Override
  public void end(JobId id, JobState state, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE jobs SET state = :state, ended_at = :at, reply_token = NULL WHERE id = :id")
                .bind("state", state.name())
                .bind("at", at.toEpochMilli())
                .bind("id", id.value())
                .execute());
  }

  @Override
  public Optional<Job> find(JobId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM jobs WHERE id = :id")
                .bind("id", id.value())
                .map(SqlJobs::job)
                .findOne());
  }

  @Override
  public void remove(JobId id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM jobs WHERE id = :id")
                .bind("id", id.value())
                .execute());
  }

  @Override
  public List<Unanswered> interrupt(Instant at) {
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate(
                  "UPDATE jobs SET state = :interrupted, ended_at = :at WHERE state = :drawing")
              .bind("interrupted", JobState.INTERRUPTED.name())
              .bind("at", at.toEpochMilli())
              .bind("drawing", JobState.DRAWING.name())
              .execute();
          return handle
              .createQuery(
                  "SELECT * FROM jobs WHERE reply_token IS NOT NULL ORDER BY accepted_at, id")
              .map(
                  (row, context) -> new Unanswered(job(row, context), row.getString("reply_token")))
              .list();
        });
  }

  private static Job job(ResultSet row, StatementContext context) throws SQLException {
    return new Job(
        new JobId(row.getString("id")),
        new Requester(
            row.getLong("member_id"),
            row.getLong("guild_id"),
            row.getLong("channel_id"),
            Language.valueOf(row.getString("language"))),
        new Order(
            row.getString("prompt"), row.getInt("picture_count"), row.getBoolean("is_private")),
        row.getLong("first_seed"),
        Instant.ofEpochMilli(row.getLong("accepted_at")));
  }
}
