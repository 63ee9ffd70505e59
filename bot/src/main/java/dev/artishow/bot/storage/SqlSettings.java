package dev.artishow.bot.storage;

import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.GuildSettings;
import dev.artishow.bot.setting.Setting.Entry;
import dev.artishow.bot.setting.Settings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Settings in the table {@code settings}. */
public final class SqlSettings implements Settings {
  private final Jdbi jdbi;

  SqlSettings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(long version, String name) {}

  @Override
  public GuildSettings of(long guildId) {
    String sql =
        """
        SELECT name, value FROM settings s WHERE guild_id = :guild AND value IS NOT NULL
            AND version = (SELECT MAX(version) FROM settings WHERE guild_id = :guild AND name = s.name)
        """;
    return new GuildSettings(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("guild", guildId)
                    .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
  }

  @Override
  public Change set(long guildId, Entry entry, Optional<String> value, long actor, Instant at) {
    return jdbi.inTransaction(handle -> change(handle, guildId, entry.key(), value, actor, at));
  }

  @Override
  public Optional<Change> undo(long guildId, long actor, Instant at) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT version, name FROM settings WHERE guild_id = :guild
                    ORDER BY version DESC LIMIT 1
                    """)
                .bind("guild", guildId)
                .map((row, context) -> new Row(row.getLong("version"), row.getString("name")))
                .findOne()
                .map(
                    latest -> {
                      Optional<String> before =
                          before(handle, guildId, latest.name(), latest.version());
                      return change(handle, guildId, latest.name(), before, actor, at);
                    }));
  }

  private static Change change(
      Handle handle, long guildId, String name, Optional<String> value, long actor, Instant at) {
    long version =
        handle
                .createQuery(
                    "SELECT COALESCE(MAX(version), 0) FROM settings WHERE guild_id = :guild")
                .bind("guild", guildId)
                .mapTo(Long.class)
                .one()
            + 1;
    Optional<String> before = before(handle, guildId, name, version);
    handle
        .createUpdate(
            """
            INSERT INTO settings (guild_id, version, name, value, actor, at)
            VALUES (:guild, :version, :name, :value, :actor, :at)
            """)
        .bind("guild", guildId)
        .bind("version", version)
        .bind("name", name)
        .bind("value", value.orElse(null))
        .bind("actor", actor)
        .bind("at", at.toEpochMilli())
        .execute();
    return new Change(version, name, before, value, actor, at);
  }

  private static Optional<String> before(Handle handle, long guildId, String name, long version) {
    return handle
        .createQuery(
            """
            SELECT value FROM settings
            WHERE guild_id = :guild AND name = :name AND version < :version
            ORDER BY version DESC LIMIT 1
            """)
        .bind("guild", guildId)
        .bind("name", name)
        .bind("version", version)
        .map((row, context) -> Optional.ofNullable(row.getString("value")))
        .findOne()
        .flatMap(value -> value);
  }
}
