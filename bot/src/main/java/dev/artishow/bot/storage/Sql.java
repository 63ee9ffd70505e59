package dev.artishow.bot.storage;

import dev.artishow.bot.delivery.ReplyToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Columns that may be empty, to and fro. */
final class Sql {
  private Sql() {}

  static @Nullable Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  static @Nullable Long millis(Optional<Instant> time) {
    return time.map(Instant::toEpochMilli).orElse(null);
  }

  static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static OptionalDouble fraction(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Of the columns {@code reply_token} and {@code token_ends_at}. */
  static Optional<ReplyToken> token(ResultSet row) throws SQLException {
    String token = row.getString("reply_token");
    return token == null
        ? Optional.empty()
        : Optional.of(new ReplyToken(token, Instant.ofEpochMilli(row.getLong("token_ends_at"))));
  }
}
