package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.fault.EventFault;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Discord does that is no fault: other scopes, replays, threads, odd words. */
class EdgeTest {
  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();

  private void serve(Sandbox discord, List<Long> guilds, Runnable meanwhile) {
    DiscordConnection everywhere = SandboxedBot.connection(discord);
    var connection = new DiscordConnection(everywhere.token(), everywhere.endpoint(), guilds);
    try (var artishow =
        Artishow.start(
            DatabaseKind.SQLITE.fresh(folder),
            connection,
            SandboxedBot.parts(generator, new WordScreen()))) {
      assertThat(artishow).isNotNull();
      meanwhile.run();
    }
  }

  @Test
  void commands_afterTheScopeChanged_areOfferedOnce() {
    try (Sandbox discord = Sandbox.start(SandboxedBot.options())) {
      SandboxGuild atelier = discord.guild("Atelier");
      serve(
          discord, List.of(atelier.id()), () -> await(atelier::commands, discord::globalCommands));
      serve(discord, List.of(), () -> await(discord::globalCommands, atelier::commands));
      serve(
          discord, List.of(atelier.id()), () -> await(atelier::commands, discord::globalCommands));
    }
  }

  /** Waits until the one scope has the commands, and the other none. */
  private static void await(Supplier<List<String>> full, Supplier<List<String>> empty) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!full.get().contains("imagine") || !empty.get().isEmpty()) {
      assertThat(System.nanoTime()).as("%s and not %s", full.get(), empty.get()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Test
  void interaction_sentTwice_isDrawnOnceWithoutAWord() throws SQLException {
    try (var bot = new SandboxedBot(folder, generator, new WordScreen())) {
      SandboxMember ada = bot.guild().member("Ada");
      bot.discord().faults().orderEvent("INTERACTION_CREATE", EventFault.REPEATED);
      ada.types("/imagine", "a red apple").expectsPicture();
      bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'DELIVERED'");
      ada.types("/imagine", "a green apple").expectsPicture();
      assertThat(generator.requests()).hasSize(2);
      assertThat(bot.guild().channel().messages()).hasSize(2);
    }
  }

  @Test
  void guild_withoutTheBot_isToldHowToInviteIt() {
    try (var bot = new SandboxedBot(folder, generator, new WordScreen())) {
      bot.discord()
          .guildWithoutBot("Elsewhere")
          .member("Ada")
          .types("/imagine", "a red apple")
          .expectsRefusal("invite me again with the scopes bot and applications.commands");
      assertThat(generator.requests()).isEmpty();
    }
  }

  @Test
  void thread_thatTheClientNeverSaw_getsItsLatePicture() {
    try (var bot = new SandboxedBot(folder, generator, new WordScreen())) {
      SandboxMember ada = bot.guild().member("Ada");
      SandboxChannel thread = bot.guild().channel().thread(ada, "apples");
      generator.freeze();
      ada.in(thread).types("/imagine", "a red apple").expectsThinking();
      bot.awaitAlarms(2);
      bot.stop();
      thread.archives();
      bot.discord().clock().advance(Duration.ofMinutes(16));
      bot.restart(new PaintingGenerator());
      thread.expectsPicture();
    }
  }

  @Test
  void prompt_withNulAndTurnedWriting_isDrawnWithoutThem() throws SQLException {
    try (var bot = new SandboxedBot(folder, generator, new WordScreen())) {
      SandboxMember ada = bot.guild().member("Ada");
      ada.types("/imagine", "a \u202Ered\u0000 apple").expectsPicture();
      assertThat(generator.requests().get(0).prompt()).isEqualTo("a red apple");
    }
  }
}
