package dev.artishow.bot.storage;

import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Settings in the table {@code settings}. */
public final class SqlSettings implements Settings {
  private final Jdbi jdbi;

  SqlSettings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(long version, Setting setting, OptionalLong value) {}

  @Override
  public Map<Setting, Long> of(long guildId) {
    Map<Setting, Long> values = new EnumMap<>(Setting.class);
    String sql =
        """
        SELECT name, value FROM settings s WHERE guild_id = :guild AND version =
            (SELECT MAX(version) FROM settings WHERE guild_id = :guild AND name = s.name)
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("guild", guildId)
                .map(
                    (row, context) ->
                        new Row(0, setting(row.getString("name")), value(row.getString("value"))))
                .forEach(row -> row.value().ifPresent(value -> values.put(row.setting(), value))));
    return values;
  }

  @Override
  public Change set(long guildId, Setting setting, OptionalLong value, long actor, Instant at) {
    return jdbi.inTransaction(handle -> change(handle, guildId, setting, value, actor, at));
  }

  @Override
  public Optional<Change> undo(long guildId, long actor, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Row> latest =
              handle
                  .createQuery(
                      """
                      SELECT version, name, value FROM settings WHERE guild_id = :guild
                      ORDER BY version DESC LIMIT 1
                      """)
                  .bind("guild", guildId)
                  .map(
                      (row, context) ->
                          new Row(
                              row.getLong("version"),
                              setting(row.getString("name")),
                              value(row.getString("value"))))
                  .findOne();
          return latest.map(
              row -> {
                OptionalLong before = before(handle, guildId, row.setting(), row.version());
                return change(handle, guildId, row.setting(), before, actor, at);
              });
        });
  }

  private static Change change(
      Handle handle, long guildId, Setting setting, OptionalLong value, long actor, Instant at) {
    long version =
        handle
                .createQuery(
                    "SELECT COALESCE(MAX(version), 0) FROM settings WHERE guild_id = :guild")
                .bind("guild", guildId)
                .mapTo(Long.class)
                .one()
            + 1;
    OptionalLong before = before(handle, guildId, setting, version);
    handle
        .createUpdate(
            """
            INSERT INTO settings (guild_id, version, name, value, actor, at)
            VALUES (:guild, :version, :name, :value, :actor, :at)
            """)
        .bind("guild", guildId)
        .bind("version", version)
        .bind("name", setting.key())
        .bind("value", value.isPresent() ? String.valueOf(value.getAsLong()) : null)
        .bind("actor", actor)
        .bind("at", at.toEpochMilli())
        .execute();
    return new Change(version, setting, before, value, actor, at);
  }

  private static OptionalLong before(Handle handle, long guildId, Setting setting, long version) {
    return handle
        .createQuery(
            """
            SELECT value FROM settings
            WHERE guild_id = :guild AND name = :name AND version < :version
            ORDER BY version DESC LIMIT 1
            """)
        .bind("guild", guildId)
        .bind("name", setting.key())
        .bind("version", version)
        .map((row, context) -> value(row.getString("value")))
        .findOne()
        .orElseGet(OptionalLong::empty);
  }

  private static OptionalLong value(@Nullable String text) {
    return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static Setting setting(String key) {
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        return setting;
      }
    }
    throw new IllegalStateException("a newer version has set " + key);
  }
}
