package dev.artishow.bot.storage;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.reference.OwnDrawing;
import dev.artishow.bot.reference.OwnDrawing.State;
import dev.artishow.bot.reference.OwnDrawings;
import dev.artishow.bot.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Servers' own drawings in the table {@code own_drawings}. */
public final class SqlOwnDrawings implements OwnDrawings {
  private static final String ALL_BUT_PICTURES =
      "SELECT id, guild_id, member_id, language, name, author, license, state, added_at"
          + " FROM own_drawings";

  private final Jdbi jdbi;

  SqlOwnDrawings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(OwnDrawing drawing, String key, byte[] png, Optional<Delivery> card) {
    String sql =
        """
        INSERT INTO own_drawings (id, guild_id, member_id, language, name, name_key, author,
            license, state, png, added_at)
        VALUES (:id, :guild, :member, :language, :name, :key, :author, :license, :state, :png,
            :added)
        ON CONFLICT DO NOTHING
        """;
    return jdbi.inTransaction(
        handle -> {
          int rows =
              handle
                  .createUpdate(sql)
                  .bind("id", drawing.id())
                  .bind("guild", drawing.guildId())
                  .bind("member", drawing.memberId())
                  .bind("language", drawing.language().locale().toLanguageTag())
                  .bind("name", drawing.name())
                  .bind("key", key)
                  .bind("author", drawing.rights().author())
                  .bind("license", drawing.rights().license())
                  .bind("state", drawing.state().name())
                  .bind("png", png)
                  .bind("added", drawing.addedAt().toEpochMilli())
                  .execute();
          return SqlDeliveries.owing(handle, rows, card);
        });
  }

  @Override
  public Optional<OwnDrawing> find(long guildId, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ALL_BUT_PICTURES + " WHERE id = :id AND guild_id = :guild")
                .bind("id", id)
                .bind("guild", guildId)
                .map(SqlOwnDrawings::read)
                .findOne());
  }

  @Override
  public List<OwnDrawing> of(long guildId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ALL_BUT_PICTURES + " WHERE guild_id = :guild ORDER BY added_at, id")
                .bind("guild", guildId)
                .map(SqlOwnDrawings::read)
                .list());
  }

  @Override
  public byte[] png(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT png FROM own_drawings WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> row.getBytes("png"))
                .findOne()
                .orElseGet(() -> new byte[0]));
  }

  @Override
  public boolean move(OwnDrawing before, State after, Optional<Delivery> owed) {
    return jdbi.inTransaction(
        handle -> {
          int rows =
              handle
                  .createUpdate(
                      "UPDATE own_drawings SET state = :after WHERE id = :id AND state = :before")
                  .bind("after", after.name())
                  .bind("id", before.id())
                  .bind("before", before.state().name())
                  .execute();
          return SqlDeliveries.owing(handle, rows, owed);
        });
  }

  @Override
  public boolean remove(long guildId, String id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM own_drawings WHERE id = :id AND guild_id = :guild")
                    .bind("id", id)
                    .bind("guild", guildId)
                    .execute())
        == 1;
  }

  private static OwnDrawing read(ResultSet row, StatementContext context) throws SQLException {
    return new OwnDrawing(
        row.getString("id"),
        row.getLong("guild_id"),
        row.getLong("member_id"),
        Language.of(row.getString("language")),
        row.getString("name"),
        new OwnDrawing.Rights(row.getString("author"), row.getString("license")),
        State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("added_at")));
  }
}
