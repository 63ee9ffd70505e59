package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.discord.DiscordException;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.config.Secret;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.SeenMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when Discord does not do what the bot asks. */
class DiscordTroubleTest {
  @TempDir Path folder;

  private Artishow start(DiscordConnection connection) {
    return Artishow.start(
        DatabaseKind.SQLITE.fresh(folder),
        connection,
        SandboxedBot.parts(new PaintingGenerator(), new WordScreen()));
  }

  @Test
  void upload_overTheServersLimit_isSaidWithTheSeeds() {
    SandboxOptions small = SandboxedBot.options().withAttachmentSizeLimit(1_000);
    try (var bot = new SandboxedBot(folder, small, new PaintingGenerator(), new WordScreen())) {
      SeenMessage answer =
          bot.guild()
              .member("Ada")
              .types("/imagine", Map.of("prompt", "a red apple", "seed", 42, "count", 2))
              .expectsText("too large for Discord");
      assertThat(answer.text()).contains("Seeds: 42, 43");
      assertThat(answer.pictures()).isEmpty();
    }
  }

  @Test
  void gateway_dropped_isResumed() {
    try (var bot = new SandboxedBot(folder, new PaintingGenerator(), new WordScreen())) {
      var ada = bot.guild().member("Ada");
      ada.types("/imagine", "a red apple").expectsPicture();
      bot.discord().dropGateway();
      ada.types("/imagine", "a green apple").expectsPicture();
    }
  }

  @Test
  void twoProcesses_withOneToken_drawOnce() {
    var first = new PaintingGenerator();
    var second = new PaintingGenerator();
    try (var bot = new SandboxedBot(folder, first, new WordScreen())) {
      Artishow twin =
          Artishow.start(
              DatabaseConfig.sqlite(folder.resolve("twin.db")),
              SandboxedBot.connection(bot.discord()),
              SandboxedBot.parts(second, new WordScreen()));
      bot.guild().member("Ada").types("/imagine", "a red apple").expectsPicture();
      twin.close();
      bot.stop();
    }
    assertThat(first.requests().size() + second.requests().size()).isEqualTo(1);
  }

  @Test
  void token_wrong_saysWhereToGetOneAndWhereToPutIt() {
    try (Sandbox discord = Sandbox.start(SandboxedBot.options())) {
      DiscordConnection right = SandboxedBot.connection(discord);
      var wrong = new DiscordConnection(new Secret.Given("wrong"), right.endpoint(), List.of());
      assertThatThrownBy(() -> start(wrong))
          .isInstanceOf(DiscordException.class)
          .hasMessageContaining("does not accept the bot's token")
          .hasMessageContaining("https://discord.com/developers/applications")
          .hasMessageContaining("ARTISHOW_DISCORD_TOKEN")
          .hasMessageNotContaining("wrong");
    }
  }

  @Test
  void token_missing_saysWhereToGetOneAndWhereToPutIt() {
    var config =
        new DiscordConfig(
            new Secret.Missing("set the environment variable ARTISHOW_DISCORD_TOKEN"),
            List.of(),
            List.of(),
            0,
            Optional.empty());
    assertThatThrownBy(config::connection)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("set the environment variable ARTISHOW_DISCORD_TOKEN")
        .hasMessageContaining("https://discord.com/developers/applications");
  }

  @Test
  void discord_outOfReach_saysWhichAddress() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var endpoint =
        new DiscordEndpoint(
            "http://127.0.0.1:%d/api/v10/".formatted(port), "ws://127.0.0.1:%d/".formatted(port));
    var connection =
        new DiscordConnection(new Secret.Given("token"), Optional.of(endpoint), List.of());
    assertThatThrownBy(() -> start(connection))
        .isInstanceOf(DiscordException.class)
        .hasMessageContaining(endpoint.rest());
  }

  @Test
  void commands_forOneServer_areRegisteredThereAndNowhereElse() {
    try (Sandbox discord = Sandbox.start(SandboxedBot.options())) {
      SandboxGuild atelier = discord.guild("Atelier");
      SandboxGuild other = discord.guild("Other");
      DiscordConnection everywhere = SandboxedBot.connection(discord);
      var there =
          new DiscordConnection(
              everywhere.token(), everywhere.endpoint(), List.of(atelier.id(), 1L));
      Artishow artishow = start(there);
      try {
        atelier.member("Ada").types("/imagine", "a red apple").expectsPicture();
        assertThat(atelier.commands()).contains("imagine", "help", "settings");
        assertThat(other.commands()).isEmpty();
        assertThat(discord.globalCommands()).isEmpty();
      } finally {
        artishow.close();
      }
    }
  }
}
