package dev.artishow.bot.testing;

import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.config.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** The databases that the bot runs on. */
public enum DatabaseKind {
  SQLITE {
    @Override
    public DatabaseConfig fresh(Path folder) {
      return DatabaseConfig.sqlite(folder.resolve("artishow.db"));
    }
  },

  /** Tests are skipped where {@value #VARIABLE} names no server. */
  POSTGRESQL {
    @Override
    public DatabaseConfig fresh(Path folder) {
      String url = System.getenv(VARIABLE);
      Assumptions.assumeTrue(
          url != null,
          "skipped without PostgreSQL: set "
              + VARIABLE
              + " to jdbc:postgresql://HOST:PORT/NAME?user=…, as .ci/run does");
      String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = DriverManager.getConnection(url)) {
        connection.createStatement().execute("CREATE SCHEMA " + schema);
      } catch (SQLException e) {
        throw new AssertionError("no schema in " + VARIABLE, e);
      }
      return new DatabaseConfig(
          url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema,
          Optional.empty(),
          new Secret.Missing("it stands in the address"));
    }
  };

  private static final String VARIABLE = "ARTISHOW_TEST_POSTGRESQL";

  /** An empty one, of this test alone. */
  public abstract DatabaseConfig fresh(Path folder);
}
