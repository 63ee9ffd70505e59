package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite's own backup, taken while the bot works, put back as the operator's guide says. */
class BackupTest {
  @TempDir Path folder;
  private final PaintingGenerator before = new PaintingGenerator();
  private final PaintingGenerator after = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, before, new WordScreen());
    ada = bot.guild().member("Ada");
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private Path backUp() throws SQLException {
    Path copy = folder.resolve("backup.db");
    try (var connection = bot.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate("backup to " + copy);
    }
    return copy;
  }

  private void putBack(Path copy) throws IOException {
    for (String name : new String[] {"artishow.db", "artishow.db-wal", "artishow.db-shm"}) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.copy(copy, folder.resolve("artishow.db"), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void backup_putBack_hasWhatThereWasAndNothingSince() throws Exception {
    SeenMessage old = ada.types("/imagine", "a red apple").expectsPicture();
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'DELIVERED'");
    Path copy = backUp();
    SeenMessage young = ada.types("/imagine", "a pear").expectsPicture();
    bot.awaitRow("SELECT 1 FROM jobs WHERE prompt = 'a pear' AND state = 'DELIVERED'");
    bot.stop();

    putBack(copy);
    bot.restart(after);

    old.clicks(ada, "Again").expectsPicture();
    assertThat(after.requests().get(0).prompt()).isEqualTo("a red apple");
    young.clicks(ada, "Again").expectsEphemeralText("");
    young.clicks(ada, "Delete").expectsEphemeralText("Only the member who asked");
  }

  @Test
  void backup_whileAPictureIsDrawn_putBack_drawsItOnceMoreWithItsSeed() throws Exception {
    before.freeze();
    Reply reply = ada.types("/imagine", Map.of("prompt", "a red apple", "seed", 42));
    bot.awaitAlarms(2);
    Path copy = backUp();
    bot.stop();

    putBack(copy);
    bot.restart(after);

    assertThat(reply.expectsPicture().text()).contains("seed 42");
    assertThat(after.requests()).isEqualTo(before.requests());
  }
}
