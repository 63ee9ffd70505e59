package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.sandbox.guild.GuildPermission;
import java.time.Duration;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nonces, mentions, edits of old messages, and menus. */
class MessageRulesTest {
  private Sandbox discord;
  private SandboxGuild guild;
  private SandboxMember ada;
  private TestingBot bot;

  @BeforeEach
  void logIn() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    guild = discord.guild("Atelier");
    ada = guild.member("Ada");
    bot = TestingBot.logsInto(discord);
  }

  @AfterEach
  void logOut() {
    bot.close();
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  private ByHand.Answered post(String body) throws Exception {
    return new ByHand(discord)
        .send("POST", "/channels/" + guild.channel().id() + "/messages", body);
  }

  @Test
  void nonce_enforced_postsOnce() throws Exception {
    String body = "{\"content\": \"late\", \"nonce\": \"case-7\", \"enforce_nonce\": true}";

    String first = post(body).json().path("id").asText();
    String second = post(body).json().path("id").asText();

    assertThat(second).isEqualTo(first);
    assertThat(guild.channel().messages()).hasSize(1);
  }

  @Test
  void nonce_afterMinutes_orNotEnforced_postsAgain() throws Exception {
    post("{\"content\": \"late\", \"nonce\": 7, \"enforce_nonce\": true}");
    discord.clock().advance(Duration.ofMinutes(6));
    post("{\"content\": \"late\", \"nonce\": 7, \"enforce_nonce\": true}");
    post("{\"content\": \"late\", \"nonce\": 7}");

    assertThat(guild.channel().messages()).hasSize(3);
  }

  @Test
  void mentions_pingWhomTheyAreAllowedTo() throws Exception {
    SandboxMember bob = guild.member("Bob").wears(guild.role("Painters"));
    String text = "<@%d> <@&%d> @everyone".formatted(ada.id(), guild.role("Painters").id());

    post("{\"content\": \"1 %s\"}".formatted(text));
    post("{\"content\": \"2 %s\", \"allowed_mentions\": {\"parse\": []}}".formatted(text));
    post(
        "{\"content\": \"3 %s\", \"allowed_mentions\": {\"users\": [\"%d\"]}}"
            .formatted(text, ada.id()));

    SeenMessage all = guild.channel().expectsMessage("1 ");
    assertThat(ada.isPingedBy(all)).isTrue();
    assertThat(bob.isPingedBy(all)).isTrue();
    assertThat(ada.isPingedBy(guild.channel().expectsMessage("2 "))).isFalse();
    SeenMessage one = guild.channel().expectsMessage("3 ");
    assertThat(ada.isPingedBy(one)).isTrue();
    assertThat(bob.isPingedBy(one)).isFalse();
  }

  @Test
  void everyone_isPingedOnlyWithThePermission() throws Exception {
    post("{\"content\": \"1 @everyone\"}");
    guild.grantsBot(GuildPermission.MENTION_EVERYONE);
    post("{\"content\": \"2 @everyone\"}");

    assertThat(ada.isPingedBy(guild.channel().expectsMessage("1 "))).isFalse();
    assertThat(ada.isPingedBy(guild.channel().expectsMessage("2 "))).isTrue();
  }

  @Test
  void edits_ofAMessageOlderThanAnHour_areFew() throws Exception {
    String id = post("{\"content\": \"old\"}").json().path("id").asText();
    String path = "/channels/" + guild.channel().id() + "/messages/" + id;
    ByHand hand = new ByHand(discord);
    discord.clock().advance(Duration.ofMinutes(61));
    for (int i = 0; i < 3; i++) {
      assertThat(hand.send("PATCH", path, "{\"content\": \"x\"}").status()).isEqualTo(200);
    }

    ByHand.Answered refused = hand.send("PATCH", path, "{\"content\": \"x\"}");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo(30046);
    discord.clock().advance(Duration.ofMinutes(61));
    assertThat(hand.send("PATCH", path, "{\"content\": \"x\"}").status()).isEqualTo(200);
  }

  @Test
  void menus_ofUsersAndMessages_reachTheBotWithTheirTarget() {
    bot.registers(Commands.user("Pictures"), Commands.message("Details"))
        .on(
            UserContextInteractionEvent.class,
            event -> event.reply("of " + event.getTargetMember().getEffectiveName()).queue())
        .on(
            MessageContextInteractionEvent.class,
            event -> event.reply("about " + event.getTarget().getContentRaw()).queue());
    SandboxMember bob = guild.member("Bob");
    SeenMessage said = bob.says("an apple");

    ada.opensMenu(bob, "Pictures").expectsText("of Bob");
    ada.opensMenu(said, "Details").expectsText("about an apple");
    assertThat(ada.messageMenu()).containsExactly("Details");
    assertThat(ada.userMenu()).containsExactly("Pictures");
  }

  @Test
  void deletes_byModerators_reachOthersMessages() {
    SandboxMember eve = guild.member("Eve").withPermissions(GuildPermission.MANAGE_MESSAGES);
    SeenMessage said = ada.says("hello");

    eve.deletes(said);

    assertThat(guild.channel().messages()).isEmpty();
  }
}
