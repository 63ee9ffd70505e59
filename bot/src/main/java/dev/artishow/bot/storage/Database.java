package dev.artishow.bot.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The bot's SQLite file: opened, brought to the current schema, pooled. */
public final class Database implements AutoCloseable {
  private static final String MIGRATIONS = "classpath:dev/artishow/bot/storage";

  /** SQLite has one writer at a time; more connections would only wait for it. */
  private static final int CONNECTIONS = 4;

  private static final int BUSY_MILLIS = 5_000;

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens the file, making it and its folder when they are missing, and migrates its schema.
   *
   * @throws UncheckedIOException when it cannot be opened, is no database, or comes from a newer
   *     version; the message says which file and what to do
   */
  public static Database open(Path file) {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
      createForOwnerOnly(absolute);
    } catch (IOException e) {
      throw unusable(absolute, e);
    }
    HikariDataSource pool = pool(absolute);
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations(MIGRATIONS)
          .validateMigrationNaming(true)
          // Flyway's own default lets an old program write into a newer schema
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayException e) {
      pool.close();
      throw unusable(absolute, e);
    }
    return new Database(pool);
  }

  /** It holds what members typed; SQLite gives its companion files the same permissions. */
  private static void createForOwnerOnly(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private static HikariDataSource pool(Path file) {
    var sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // with a write-ahead log NORMAL survives a crash of the process; only a power cut may cost the
    // last moments, and never the file
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    sqlite.setBusyTimeout(BUSY_MILLIS);
    sqlite.enforceForeignKeys(true);
    var source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + file);

    var config = new HikariConfig();
    config.setPoolName("database");
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(BUSY_MILLIS);
    return new HikariDataSource(config);
  }

  private static UncheckedIOException unusable(Path file, Exception cause) {
    return new UncheckedIOException(
        "the database %s cannot be used: %s; check that its folder exists, is writable and has room, and that the file was not written by a newer version, or set discord.database to another file"
            .formatted(file, cause.getMessage()),
        cause instanceof IOException io ? io : new IOException(cause));
  }

  /** The jobs kept in this database. */
  public SqlJobs jobs() {
    return new SqlJobs(jdbi());
  }

  /** The moderation's cases kept in this database. */
  public SqlCases cases() {
    return new SqlCases(jdbi());
  }

  private Jdbi jdbi() {
    Jdbi jdbi = Jdbi.create(pool);
    // an error ends up in the log, where neither prompts nor reply tokens belong
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  @Override
  public void close() {
    pool.close();
  }
}
