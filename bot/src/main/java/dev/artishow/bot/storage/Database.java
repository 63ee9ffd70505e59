package dev.artishow.bot.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.artishow.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The bot's database, SQLite's file or PostgreSQL's server: opened, brought to the current schema,
 * pooled. Both get the same migrations and the same SQL.
 */
public final class Database implements AutoCloseable {
  private static final String MIGRATIONS = "classpath:dev/artishow/bot/storage";

  /** More than ever write at once, so that a delivery finds one while new orders wait to write. */
  private static final int CONNECTIONS = 12;

  private static final int BUSY_MILLIS = 5_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    jdbi = Jdbi.create(pool);
    // an error ends up in the log, where neither prompts nor reply tokens belong
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * Opens the database, making SQLite's file and its folder when they are missing, and migrates its
   * schema.
   *
   * @throws UncheckedIOException when it cannot be opened, is no database, or comes from a newer
   *     version; the message says which one and what to do
   */
  public static Database open(DatabaseConfig config) {
    HikariDataSource pool = null;
    try {
      if (config.file().isPresent()) {
        createForOwnerOnly(config.file().get().toAbsolutePath());
      }
      pool = pool(config);
      migrate(pool);
      return new Database(pool);
    } catch (FlywayException | IOException e) {
      if (pool != null) {
        pool.close();
      }
      throw unusable(config, e);
    }
  }

  private static void migrate(HikariDataSource pool) {
    Flyway.configure()
        .dataSource(pool)
        .locations(MIGRATIONS)
        .validateMigrationNaming(true)
        // Flyway's own default lets an old program write into a newer schema
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  /** It holds what members typed; SQLite gives its companion files the same permissions. */
  private static void createForOwnerOnly(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private static HikariDataSource pool(DatabaseConfig settings) {
    var config = new HikariConfig();
    config.setPoolName("database");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(BUSY_MILLIS);
    if (settings.file().isPresent()) {
      config.setDataSource(sqlite(settings.file().get().toAbsolutePath()));
    } else {
      config.setJdbcUrl(settings.url());
      settings.user().ifPresent(config::setUsername);
      if (settings.password() instanceof Secret.Given given) {
        config.setPassword(given.reveal());
      }
    }
    return new HikariDataSource(config);
  }

  private static SQLiteDataSource sqlite(Path file) {
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
    return source;
  }

  private static UncheckedIOException unusable(DatabaseConfig config, Exception cause) {
    String remedy =
        config.file().isPresent()
            ? "check that its folder exists, is writable and has room, and that the file was not"
                + " written by a newer version, or set database.url to another file"
            : "check that the server runs, that database.user may log in and make tables, and that"
                + " no newer version wrote to it";
    return new UncheckedIOException(
        "the database %s cannot be used: %s; %s"
            .formatted(
                // what follows the question mark may be a password
                config.file().map(Path::toString).orElse(config.url().replaceFirst("[?].*", "")),
                cause.getMessage(),
                remedy),
        cause instanceof IOException io ? io : new IOException(cause));
  }

  /** The jobs kept in this database. */
  public SqlJobs jobs() {
    return new SqlJobs(jdbi);
  }

  /** What has been drawn for whom, counted. */
  public SqlUsage usage() {
    return new SqlUsage(jdbi);
  }

  /** What is on its way to members. */
  public SqlDeliveries deliveries() {
    return new SqlDeliveries(jdbi);
  }

  /** The moderation's cases kept in this database. */
  public SqlCases cases() {
    return new SqlCases(jdbi);
  }

  /** What else is known of them. */
  public SqlCaseRecords caseRecords() {
    return new SqlCaseRecords(jdbi);
  }

  /** By what pictures are known again. */
  public SqlKnownPictures knownPictures() {
    return new SqlKnownPictures(jdbi);
  }

  /** What members want done with pictures. */
  public SqlPetitions petitions() {
    return new SqlPetitions(jdbi);
  }

  /** Servers' own drawings. */
  public SqlOwnDrawings ownDrawings() {
    return new SqlOwnDrawings(jdbi);
  }

  /** Members' data of all kinds. */
  public SqlPersonalData personalData(InstantSource clock) {
    return new SqlPersonalData(jdbi, cases(), clock);
  }

  /** What servers have set. */
  public SqlSettings settings() {
    return new SqlSettings(jdbi);
  }

  @Override
  public void close() {
    pool.close();
  }
}
