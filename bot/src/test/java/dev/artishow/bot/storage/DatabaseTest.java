package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void open_missingFolder_makesItAndWritesAhead() throws SQLException {
    Path file = folder.resolve("new/deep/artishow.db");
    try (var database = Database.open(file);
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
    Database.open(file).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void open_notADatabase_saysWhichFileAndWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a database. ".repeat(100));
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("discord.database");
  }

  @Test
  void open_folderInTheWay_saysWhichFileAndWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "").resolve("artishow.db");
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void open_fromANewerVersion_isRefused() throws SQLException {
    Path file = folder.resolve("artishow.db");
    Database.open(file).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
              checksum, installed_by, execution_time, success)
          VALUES (99, '99', 'from the future', 'SQL', 'V99__from_the_future.sql', 1, '', 0, 1)
          """);
    }
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("newer version");
  }
}
