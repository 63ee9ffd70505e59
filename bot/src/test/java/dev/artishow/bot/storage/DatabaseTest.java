package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Refusal;
import dev.artishow.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void open_missingFolder_makesItAndWritesAhead() throws SQLException {
    Path file = folder.resolve("new/deep/artishow.db");
    try (var database = Database.open(DatabaseConfig.sqlite(file));
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var mode = connection.createStatement().executeQuery("PRAGMA journal_mode")) {
      assertThat(database.jobs()).isNotNull();
      assertThat(mode.getString(1)).isEqualTo("wal");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void open_newFile_isForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("artishow.db");
    Database.open(DatabaseConfig.sqlite(file)).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void open_notADatabase_saysWhichFileAndWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a database. ".repeat(100));
    assertThatThrownBy(() -> Database.open(DatabaseConfig.sqlite(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("database.url");
  }

  @Test
  void open_folderInTheWay_saysWhichFileAndWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "").resolve("artishow.db");
    assertThatThrownBy(() -> Database.open(DatabaseConfig.sqlite(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void open_fromANewerVersion_isRefused() throws SQLException {
    Path file = folder.resolve("artishow.db");
    Database.open(DatabaseConfig.sqlite(file)).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
              checksum, installed_by, execution_time, success)
          VALUES (99, '99', 'from the future', 'SQL', 'V99__from_the_future.sql', 1, '', 0, 1)
          """);
    }
    assertThatThrownBy(() -> Database.open(DatabaseConfig.sqlite(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void open_aFileOfTheFirstVersion_keepsItsJobsAndDrawsWhatWasInterrupted() throws SQLException {
    Path file = folder.resolve("artishow.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:dev/artishow/bot/storage")
        .target("2")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String[] job :
          new String[][] {
            {"AAAAAAAAAA", "DRAWING", "'token'"},
            {"BBBBBBBBBB", "DELIVERED", "NULL"},
            {"CCCCCCCCCC", "INTERRUPTED", "NULL"},
            {"DDDDDDDDDD", "NOT_DRAWN", "NULL"}
          }) {
        statement.executeUpdate(
            "INSERT INTO jobs VALUES ('%s', 1, 2, 3, 'FRENCH', 'un chat', 2, 0, 42, '%s', 1000, NULL, %s)"
                .formatted(job[0], job[1], job[2]));
      }
    }

    try (var database = Database.open(DatabaseConfig.sqlite(file))) {
      SqlJobs jobs = database.jobs();
      assertThat(jobs.unfinished())
          .extracting(found -> found.job().id().value())
          .containsExactly("AAAAAAAAAA");
      assertThat(jobs.unfinished().get(0).job().reply()).isPresent();
      assertThat(jobs.find(new JobId("BBBBBBBBBB")).orElseThrow().state())
          .isEqualTo(JobState.DELIVERED);
      assertThat(jobs.find(new JobId("CCCCCCCCCC")).orElseThrow().refusal())
          .contains(Refusal.of(Refusal.Reason.INTERRUPTED));
      assertThat(jobs.find(new JobId("DDDDDDDDDD")).orElseThrow().job().order().prompt())
          .isEqualTo("un chat");
    }
  }

  @Test
  void open_postgresqlOutOfReach_saysWhichServerWithoutWhatItsAddressCarries() {
    var config =
        new DatabaseConfig(
            "jdbc:postgresql://127.0.0.1:1/artishow?password=secret",
            Optional.of("ada"),
            new Secret.Missing("none"));
    assertThatThrownBy(() -> Database.open(config))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/artishow")
        .hasMessageContaining("the server runs")
        .hasMessageNotContaining("secret");
  }

  @Test
  void config_relativePath_isMeantFromHome() {
    var config = DatabaseConfig.sqlite(Path.of("data/artishow.db")).at(folder);
    assertThat(config.url()).isEqualTo("jdbc:sqlite:" + folder.resolve("data/artishow.db"));
  }

  @Test
  void config_anotherKind_isRefusedWithThoseThereAre() {
    assertThatThrownBy(
            () ->
                new DatabaseConfig(
                    "jdbc:mysql://localhost/artishow",
                    Optional.empty(),
                    new Secret.Missing("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("url must be jdbc:sqlite:PATH or jdbc:postgresql:");
  }
}
