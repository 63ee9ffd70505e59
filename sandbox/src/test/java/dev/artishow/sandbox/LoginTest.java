package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.sandbox.guild.GuildPermission;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.Test;

class LoginTest {
  @Test
  void login_guildFoundBefore_isSeenWithChannelAndRoles() throws Exception {
    try (Sandbox discord = Sandbox.start(TestingOptions.asGiven())) {
      SandboxGuild guild = discord.guild("Atelier");
      guild.channel("gallery").deniesBot(GuildPermission.SEND_MESSAGES);

      try (TestingBot bot = TestingBot.logsInto(discord)) {
        Guild seen = bot.jda().getGuildById(guild.id());

        assertThat(seen.getName()).isEqualTo("Atelier");
        assertThat(seen.getTextChannels()).extracting("name").containsExactly("general", "gallery");
        assertThat(bot.jda().retrieveApplicationInfo().complete().getName()).isEqualTo("Artishow");
        assertThat(seen.getPublicRole().getName()).isEqualTo("@everyone");
        assertThat(seen.getTextChannelsByName("general", false).get(0).canTalk()).isTrue();
        assertThat(seen.getTextChannelsByName("gallery", false).get(0).canTalk()).isFalse();
      }
    }
  }

  @Test
  void login_compressedThenCutOff_resumesAndMissesNothing() throws Exception {
    try (Sandbox discord = Sandbox.start(TestingOptions.asGiven())) {
      SandboxMember ada = discord.guild("Atelier").member("Ada");
      try (TestingBot bot = TestingBot.logsInCompressed(discord)) {
        CountDownLatch resumed = new CountDownLatch(1);
        bot.registers(Commands.slash("ping", "Ping"))
            .on(SlashCommandInteractionEvent.class, event -> event.reply("pong").queue());
        bot.jda()
            .addEventListener(
                (EventListener)
                    event -> {
                      if (event instanceof SessionResumeEvent) {
                        resumed.countDown();
                      }
                    });

        discord.dropGateway();

        ada.types("/ping").expectsText("pong");
        assertThat(resumed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(discord.transcript()).contains("bot  resumes its gateway session");
      }
    }
  }

  @Test
  void login_shardManager_asksForTheGateway() throws Exception {
    try (Sandbox discord = Sandbox.start(TestingOptions.asGiven())) {
      SandboxMember ada = discord.guild("Atelier").member("Ada");
      ShardManager shards =
          DefaultShardManagerBuilder.createLight(discord.token())
              .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()))
              .setCompression(Compression.NONE)
              .setShardsTotal(1)
              .addEventListeners(
                  (EventListener)
                      event -> {
                        if (event instanceof SlashCommandInteractionEvent typed) {
                          typed.reply("pong").queue();
                        }
                      })
              .build();
      try {
        JDA shard = shards.getShards().get(0).awaitReady();
        shard.updateCommands().addCommands(Commands.slash("ping", "Ping")).complete();

        ada.types("/ping").expectsText("pong");
      } finally {
        shards.shutdown();
      }
    }
  }

  @Test
  void login_wrongToken_isRefused() {
    try (Sandbox discord = Sandbox.start(SandboxOptions.defaults())) {
      JDABuilder builder =
          JDABuilder.createLight("not.the.token")
              .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()));

      assertThatThrownBy(builder::build).isInstanceOf(InvalidTokenException.class);
    }
  }

  @Test
  void login_privilegedIntentNotSwitchedOn_isRefused() {
    try (Sandbox discord = Sandbox.start(SandboxOptions.defaults())) {
      assertThatThrownBy(() -> TestingBot.logsInto(discord, GatewayIntent.MESSAGE_CONTENT))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void says_withMessageContentIntent_isReadByTheBot() throws Exception {
    SandboxOptions options = TestingOptions.asGiven().withPrivilegedIntents();
    try (Sandbox discord = Sandbox.start(options)) {
      SandboxMember ada = discord.guild("Atelier").member("Ada");
      try (TestingBot bot =
          TestingBot.logsInto(
              discord,
              GatewayIntent.GUILD_MESSAGES,
              GatewayIntent.GUILD_MEMBERS,
              GatewayIntent.MESSAGE_CONTENT)) {
        bot.jda()
            .addEventListener(
                (EventListener)
                    event -> {
                      if (event instanceof MessageReceivedEvent message
                          && !message.getAuthor().isBot()) {
                        message
                            .getMessage()
                            .reply("You said " + message.getMessage().getContentRaw())
                            .queue();
                      }
                    });

        ada.says("hello");

        discord.guild("Atelier").channel().expectsMessage("You said hello");
        Guild guild = bot.jda().getGuilds().get(0);
        assertThat(guild.retrieveMembersByIds(ada.id()).get())
            .extracting("effectiveName")
            .containsExactly("Ada");
        assertThat(guild.retrieveMemberById(ada.id()).complete().getEffectiveName())
            .isEqualTo("Ada");
      }
      assertThat(discord.violations()).isEmpty();
    }
  }
}
