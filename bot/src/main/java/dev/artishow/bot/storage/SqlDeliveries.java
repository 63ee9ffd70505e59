package dev.artishow.bot.storage;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Deliveries;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.delivery.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What is owed, in the table {@code deliveries}. */
public final class SqlDeliveries implements Deliveries {
  private final Jdbi jdbi;

  SqlDeliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Delivery delivery) {
    jdbi.useHandle(handle -> insert(handle, delivery));
  }

  /**
   * Puts on record what is owed for a change, if the change took place.
   *
   * @param rows that were changed
   * @return whether it was one
   */
  static boolean owing(Handle handle, int rows, Optional<Delivery> owed) {
    if (rows == 1) {
      owed.ifPresent(delivery -> insert(handle, delivery));
    }
    return rows == 1;
  }

  static void insert(Handle handle, Delivery delivery) {
    String sql =
        """
        INSERT INTO deliveries (id, kind, subject, guild_id, channel_id, member_id, is_private,
            reply_token, token_ends_at, own_message_id, route, attempts, next_try_at, state,
            created_at)
        VALUES (:id, :kind, :subject, :guild, :channel, :member, :private, :token, :tokenEnds,
            :ownMessage, :route, 0, :created, 'WAITING', :created)
        ON CONFLICT (id) DO NOTHING
        """;
    Address address = delivery.address();
    handle
        .createUpdate(sql)
        .bind("id", delivery.id())
        .bind("kind", delivery.kind().name())
        .bind("subject", delivery.subject())
        .bind("guild", address.guildId())
        .bind("channel", address.channelId())
        .bind("member", address.memberId())
        .bind("private", address.isPrivate())
        .bind("token", address.reply().map(ReplyToken::value).orElse(null))
        .bind("tokenEnds", Sql.millis(address.reply().map(ReplyToken::ends)))
        .bind("ownMessage", Sql.boxed(address.ownMessage()))
        .bind("route", Route.first(address).name())
        .bind("created", delivery.created().toEpochMilli())
        .execute();
  }

  @Override
  public Optional<Waiting> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM deliveries WHERE id = :id AND state = 'WAITING'")
                .bind("id", id)
                .map(SqlDeliveries::read)
                .findOne());
  }

  @Override
  public List<Waiting> waiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM deliveries WHERE state = 'WAITING' ORDER BY next_try_at, id")
                .map(SqlDeliveries::read)
                .list());
  }

  @Override
  public boolean move(Waiting before, Waiting after) {
    String sql =
        """
        UPDATE deliveries SET route = :route, attempts = :attempts, next_try_at = :next
        WHERE id = :id AND state = 'WAITING' AND route = :routeBefore
            AND attempts = :attemptsBefore
        """;
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("id", before.delivery().id())
                    .bind("route", after.route().name())
                    .bind("attempts", after.attempts())
                    .bind("next", after.nextTry().toEpochMilli())
                    .bind("routeBefore", before.route().name())
                    .bind("attemptsBefore", before.attempts())
                    .execute())
        == 1;
  }

  @Override
  public int forget(Instant before) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              """
              UPDATE pictures SET png = NULL WHERE png IS NOT NULL
                  AND job_id IN (SELECT id FROM jobs WHERE ended_at < ?)
              """,
              before.toEpochMilli());
          return handle.execute("DELETE FROM deliveries WHERE ended_at < ?", before.toEpochMilli());
        });
  }

  @Override
  public void end(Delivery delivery, Ending ending, OptionalLong messageId, Instant at) {
    jdbi.useTransaction(
        handle -> {
          int rows =
              handle
                  .createUpdate(
                      """
                      UPDATE deliveries SET state = :ending, message_id = :message,
                          ended_at = :at, reply_token = NULL
                      WHERE id = :id AND state = 'WAITING'
                      """)
                  .bind("ending", ending.name())
                  .bind("message", Sql.boxed(messageId))
                  .bind("at", at.toEpochMilli())
                  .bind("id", delivery.id())
                  .execute();
          if (rows == 1 && delivery.kind() == Delivery.Kind.ANSWER) {
            answered(handle, delivery.subject(), ending, at);
          }
        });
  }

  /** Files are kept only where the member has not got them. */
  private static void answered(Handle handle, String jobId, Ending ending, Instant at) {
    handle
        .createUpdate(
            "UPDATE jobs SET state = 'DELIVERED', ended_at = :at WHERE id = :id AND state ="
                + " 'DRAWN'")
        .bind("at", at.toEpochMilli())
        .bind("id", jobId)
        .execute();
    handle
        .createUpdate("UPDATE jobs SET reply_token = NULL WHERE id = :id")
        .bind("id", jobId)
        .execute();
    if (ending == Ending.SENT) {
      handle
          .createUpdate("UPDATE pictures SET png = NULL WHERE job_id = :id")
          .bind("id", jobId)
          .execute();
    }
  }

  private static Waiting read(ResultSet row, StatementContext context) throws SQLException {
    var address =
        new Address(
            row.getLong("guild_id"),
            row.getLong("channel_id"),
            row.getLong("member_id"),
            row.getBoolean("is_private"),
            Sql.token(row),
            Sql.number(row, "own_message_id"));
    var delivery =
        new Delivery(
            Delivery.Kind.valueOf(row.getString("kind")),
            row.getString("subject"),
            address,
            Instant.ofEpochMilli(row.getLong("created_at")));
    return new Waiting(
        delivery,
        Route.valueOf(row.getString("route")),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("next_try_at")));
  }
}
