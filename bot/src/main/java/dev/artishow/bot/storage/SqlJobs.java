package dev.artishow.bot.storage;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Jobs in the table {@code jobs}, what was drawn of them in {@code pictures}. */
public final class SqlJobs implements Jobs {
  private final Jdbi jdbi;

  SqlJobs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean receive(Job job, long interactionId, JobState state) {
    return jdbi.withHandle(handle -> insert(handle, job, interactionId, state));
  }

  static boolean insert(Handle handle, Job job, long interactionId, JobState state) {
    String sql =
        """
        INSERT INTO jobs (id, interaction_id, member_id, guild_id, channel_id, language, priority,
            prompt, picture_count, is_private, model, guidance, variation_of, first_seed, state,
            draws, received_at, reply_token, token_ends_at)
        VALUES (:id, :interaction, :member, :guild, :channel, :language, :priority, :prompt, :count,
            :private, :model, :guidance, :variationOf, :seed, :state, 0, :receivedAt, :token,
            :tokenEnds)
        ON CONFLICT (interaction_id) DO NOTHING
        """;
    Order order = job.order();
    return handle
            .createUpdate(sql)
            .bind("id", job.id().value())
            .bind("interaction", interactionId)
            .bind("member", job.requester().memberId())
            .bind("guild", job.requester().guildId())
            .bind("channel", job.requester().channelId())
            .bind("language", job.requester().language().tag())
            .bind("priority", job.requester().priority().name())
            .bind("prompt", order.prompt())
            .bind("count", order.count())
            .bind("private", order.isPrivate())
            .bind("model", order.model().orElse(null))
            .bind("guidance", Sql.boxed(order.guidance()))
            .bind("variationOf", Sql.boxed(order.variationOf()))
            .bind("seed", job.firstSeed())
            .bind("state", state.name())
            .bind("receivedAt", job.receivedAt().toEpochMilli())
            .bind("token", job.reply().map(ReplyToken::value).orElse(null))
            .bind("tokenEnds", Sql.millis(job.reply().map(ReplyToken::ends)))
            .execute()
        == 1;
  }

  @Override
  public boolean acknowledge(JobId id, OptionalLong ownMessage) {
    String sql =
        """
        UPDATE jobs SET state = 'ACKNOWLEDGED', own_message_id = :message
        WHERE id = :id AND state = 'RECEIVED'
        """;
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("message", Sql.boxed(ownMessage))
                    .bind("id", id.value())
                    .execute())
        == 1;
  }

  @Override
  public boolean release(JobId id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE jobs SET state = 'ACKNOWLEDGED' WHERE id = :id AND state = 'HELD'")
                    .bind("id", id.value())
                    .execute())
        == 1;
  }

  @Override
  public Optional<Integer> begin(JobId id) {
    return jdbi.inTransaction(
        handle -> {
          int rows =
              handle
                  .createUpdate(
                      "UPDATE jobs SET draws = draws + 1 WHERE id = :id AND state = 'ACKNOWLEDGED'")
                  .bind("id", id.value())
                  .execute();
          return rows == 0
              ? Optional.<Integer>empty()
              : Optional.of(
                  handle
                      .createQuery("SELECT draws FROM jobs WHERE id = :id")
                      .bind("id", id.value())
                      .mapTo(Integer.class)
                      .one());
        });
  }

  @Override
  public boolean drawn(JobId id, List<DrawnPicture> pictures, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          int rows =
              handle
                  .createUpdate(
                      "UPDATE jobs SET state = 'DRAWN' WHERE id = :id AND state = 'ACKNOWLEDGED'")
                  .bind("id", id.value())
                  .execute();
          if (rows == 1) {
            for (int number = 0; number < pictures.size(); number++) {
              JobRows.insert(handle, id, number, pictures.get(number));
            }
            SqlUsage.count(handle, id);
            owe(handle, id, at);
          }
          return rows == 1;
        });
  }

  @Override
  public boolean refuse(JobId id, Refusal refusal, boolean isTold, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          boolean isRefused = refuse(handle, id.value(), refusal, at);
          if (isRefused && isTold) {
            owe(handle, id, at);
          }
          return isRefused;
        });
  }

  static boolean refuse(Handle handle, String id, Refusal refusal, Instant at) {
    String sql =
        """
        UPDATE jobs SET state = 'REFUSED', reason = :reason, detail = :detail, ended_at = :at
        WHERE id = :id AND state IN ('RECEIVED', 'HELD', 'ACKNOWLEDGED')
        """;
    return handle
            .createUpdate(sql)
            .bind("reason", refusal.reason().name())
            .bind("detail", refusal.detail())
            .bind("at", at.toEpochMilli())
            .bind("id", id)
            .execute()
        == 1;
  }

  private static void owe(Handle handle, JobId id, Instant at) {
    JobRecord found = JobRows.find(handle, id).orElseThrow();
    SqlDeliveries.insert(
        handle,
        new Delivery(
            Delivery.Kind.ANSWER, id.value(), found.job().address(found.ownMessage()), at));
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return jdbi.withHandle(handle -> JobRows.find(handle, id));
  }

  @Override
  public List<JobRecord> unfinished() {
    return jdbi.inTransaction(
        handle -> {
          // the process ended between a decision and its consequence
          handle.execute(
              """
              UPDATE jobs SET state = 'ACKNOWLEDGED' WHERE state = 'HELD'
                  AND id IN (SELECT id FROM cases WHERE state IN ('APPROVED', 'OVERTURNED'))
              """);
          return handle
              .createQuery(
                  """
                  SELECT * FROM jobs WHERE state IN ('RECEIVED', 'ACKNOWLEDGED')
                  ORDER BY received_at, id
                  """)
              .map((row, context) -> JobRows.read(row, List.of()))
              .list();
        });
  }

  @Override
  public List<JobRecord> gallery(long guildId, long memberId, int limit) {
    String sql =
        """
        SELECT * FROM jobs
        WHERE member_id = :member AND guild_id = :guild AND state = 'DELIVERED'
        ORDER BY received_at DESC, id LIMIT :limit
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("member", memberId)
                .bind("guild", guildId)
                .bind("limit", limit)
                .map((row, context) -> JobRows.read(row, List.of()))
                .list());
  }

  @Override
  public void remove(JobId id) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("DELETE FROM deliveries WHERE kind = 'ANSWER' AND subject = :id")
              .bind("id", id.value())
              .execute();
          handle.createUpdate("DELETE FROM jobs WHERE id = :id").bind("id", id.value()).execute();
        });
  }
}
