package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.input.UnmetExpectation;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads, forums, channels for adults, overwrites, and guilds without the bot. */
class PlacesTest {
  private Sandbox discord;
  private SandboxGuild guild;
  private SandboxMember ada;
  private TestingBot bot;

  @BeforeEach
  void logIn() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    guild = discord.guild("Atelier");
    ada = guild.member("Ada");
    bot =
        TestingBot.logsInto(discord)
            .registers(
                Commands.slash("imagine", "Draw"),
                Commands.slash("grown", "For adults").setNSFW(true),
                Commands.slash("ask", "Options")
                    .addOption(OptionType.ROLE, "role", "A role")
                    .addOption(OptionType.CHANNEL, "channel", "A channel")
                    .addOption(OptionType.MENTIONABLE, "anyone", "Anyone"));
  }

  @AfterEach
  void logOut() {
    bot.close();
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  private void answersAndPostsLater() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.reply("in " + event.getChannel().getName()).queue());
  }

  private ByHand.Answered post(SandboxChannel channel, String body) throws Exception {
    return new ByHand(discord).send("POST", "/channels/" + channel.id() + "/messages", body);
  }

  @Test
  void thread_thatTheClientNeverSaw_takesCommandsAndMessages() throws Exception {
    answersAndPostsLater();
    SandboxChannel thread = guild.channel().thread(ada, "sketches").archives();

    ada.in(thread).types("/imagine").expectsText("in sketches");
    ByHand.Answered posted = post(thread, "{\"content\": \"late\"}");

    assertThat(posted.status()).isEqualTo(200);
    thread.expectsMessage("late");
    assertThat(thread.isArchived()).isFalse();
  }

  @Test
  void thread_lockedAndArchived_takesNoMessages() throws Exception {
    SandboxChannel thread = guild.channel().thread(ada, "old").archivesLocked();

    assertThat(post(thread, "{\"content\": \"late\"}").code()).isEqualTo(50083);

    guild.grantsBot(GuildPermission.MANAGE_THREADS);
    assertThat(post(thread, "{\"content\": \"late\"}").status()).isEqualTo(200);
  }

  @Test
  void privateThread_isOutOfReachUntilTheBotIsLetIn() throws Exception {
    answersAndPostsLater();
    SandboxChannel thread = guild.channel().privateThread(ada, "secret");

    ada.in(thread).types("/imagine").expectsText("in secret");
    assertThat(post(thread, "{\"content\": \"late\"}").code()).isEqualTo(50001);

    thread.letsBotIn();
    assertThat(post(thread, "{\"content\": \"late\"}").status()).isEqualTo(200);
  }

  @Test
  void forum_takesThreadsAlone() throws Exception {
    SandboxChannel forum = guild.forum("pictures");
    assertThat(post(forum, "{\"content\": \"x\"}").code()).isEqualTo(50008);

    ByHand.Answered started =
        new ByHand(discord)
            .send(
                "POST",
                "/channels/" + forum.id() + "/threads",
                "{\"name\": \"apples\", \"message\": {\"content\": \"red\"}}");

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.json().path("message").path("content").asText()).isEqualTo("red");
    assertThat(started.json().path("parent_id").asText()).isEqualTo(Long.toString(forum.id()));
  }

  @Test
  void commandsForAdults_areOfferedInTheirChannelsAlone() {
    SandboxChannel adults = guild.channel("adults").isForAdultsOnly();
    ada.types("/imagine");

    assertThat(ada.commands()).doesNotContain("/grown");
    assertThat(ada.in(adults).commands()).contains("/grown");
    assertThat(ada.in(adults.thread(ada, "night")).commands()).contains("/grown");
  }

  @Test
  void overwrites_ofEveryoneRolesAndMembers_applyInThisOrder() throws Exception {
    SandboxChannel channel = guild.channel("rules");
    SandboxRole painters = guild.role("Painters");
    ada.wears(painters);
    channel.denies(guild.everyone(), GuildPermission.USE_APPLICATION_COMMANDS);
    ada.types("/imagine");
    assertThat(ada.in(channel).commands()).isEmpty();

    channel.allows(painters, GuildPermission.USE_APPLICATION_COMMANDS);
    assertThat(ada.in(channel).commands()).contains("/imagine");

    channel.denies(ada, GuildPermission.USE_APPLICATION_COMMANDS);
    assertThat(ada.in(channel).commands()).isEmpty();

    channel.deniesBot(GuildPermission.VIEW_CHANNEL);
    assertThat(post(channel, "{\"content\": \"x\"}").code()).isEqualTo(50001);
  }

  @Test
  void bot_byDefault_hasWhatTheOperatorsGuideAsksFor() {
    long granted =
        Permission.getRaw(
            bot.jda().getGuildById(guild.id()).getSelfMember().getRoles().get(0).getPermissions());

    assertThat(granted).isEqualTo(GuildPermission.maskOf(GuildPermission.OF_INVITATION));
  }

  @Test
  void options_ofRolesAndChannels_arriveWithWhatTheyStandFor() {
    SandboxRole painters = guild.role("Painters");
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getOption("role").getAsRole().getName()
                        + event.getOption("channel").getAsChannel().getName()
                        + event.getOption("anyone").getAsMentionable().getAsMention())
                .setAllowedMentions(java.util.List.of())
                .queue());

    ada.types("/ask", Map.of("role", painters, "channel", guild.channel(), "anyone", painters))
        .expectsText("Paintersgeneral<@&" + painters.id() + ">");
  }

  @Test
  void guildWithoutTheBot_stillSendsCommands() {
    answersAndPostsLater();
    SandboxGuild stranger = discord.guildWithoutBot("Elsewhere");

    stranger.member("Bob").types("/imagine").expectsText("in general");

    assertThat(bot.jda().getGuildById(stranger.id())).isNull();
  }

  @Test
  void kick_takesTheGuildAndItsCommandsAway() throws Exception {
    ada.types("/imagine");
    guild.kicksBot();

    assertThat(post(guild.channel(), "{\"content\": \"x\"}").code()).isEqualTo(50001);
    assertThat(ada.commands()).isEmpty();

    guild.invitesBot(GuildPermission.VIEW_CHANNEL, GuildPermission.SEND_MESSAGES);
    assertThat(post(guild.channel(), "{\"content\": \"x\"}").status()).isEqualTo(200);
  }

  @Test
  void deletedChannel_endsTheConversation() throws Exception {
    answersAndPostsLater();
    SandboxChannel channel = guild.channel("short");
    SeenMessage message = ada.in(channel).types("/imagine").expectsText("in short");
    channel.delete();

    assertThat(post(channel, "{\"content\": \"x\"}").code()).isEqualTo(10003);
    assertThatThrownBy(message::now).isInstanceOf(UnmetExpectation.class);
  }
}
