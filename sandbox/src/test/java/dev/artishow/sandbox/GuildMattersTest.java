package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.sandbox.guild.GuildPermission;
import java.time.Duration;
import java.util.Base64;
import net.dv8tion.jda.api.entities.Icon;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emoji, stickers, AutoMod's rules and time-outs. */
class GuildMattersTest {
  private Sandbox discord;
  private SandboxGuild guild;
  private TestingBot bot;
  private ByHand hand;

  @BeforeEach
  void logIn() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    guild = discord.guild("Atelier");
    bot = TestingBot.logsInto(discord, GatewayIntent.GUILD_EXPRESSIONS);
    hand = new ByHand(discord);
  }

  @AfterEach
  void logOut() {
    bot.close();
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  private String path(String rest) {
    return "/guilds/" + guild.id() + rest;
  }

  private static String emoji(String name) {
    String picture = Base64.getEncoder().encodeToString(TestingBot.png(128, 128));
    return "{\"name\": \"%s\", \"image\": \"data:image/png;base64,%s\"}".formatted(name, picture);
  }

  @Test
  void emoji_needThePermission_aNameAndRoom() throws Exception {
    assertThat(hand.send("POST", path("/emojis"), emoji("apple")).code()).isEqualTo(50013);
    guild.grantsBot(GuildPermission.CREATE_GUILD_EXPRESSIONS);
    assertThat(hand.send("POST", path("/emojis"), emoji("a b")).fault("name"))
        .isEqualTo("STRING_TYPE_REGEX");

    assertThat(hand.send("POST", path("/emojis"), emoji("apple")).status()).isEqualTo(201);

    guild.fillsExpressions();
    assertThat(hand.send("POST", path("/emojis"), emoji("pear")).code()).isEqualTo(30008);
  }

  @Test
  void emoji_ofTheApplication_needNoPermission() throws Exception {
    var made =
        bot.jda().createApplicationEmoji("apple", Icon.from(TestingBot.png(128, 128))).complete();

    assertThat(bot.jda().retrieveApplicationEmojis().complete())
        .extracting(e -> e.getName())
        .containsExactly("apple");
    made.delete().complete();
    assertThat(bot.jda().retrieveApplicationEmojis().complete()).isEmpty();
  }

  @Test
  void sticker_of320Pixels_isMade() {
    guild.grantsBot(GuildPermission.CREATE_GUILD_EXPRESSIONS);
    var made =
        bot.jda()
            .getGuildById(guild.id())
            .createSticker(
                "apple",
                "an apple",
                FileUpload.fromData(TestingBot.png(320, 320), "apple.png"),
                "🍎")
            .complete();

    assertThat(made.getName()).isEqualTo("apple");
  }

  @Test
  void autoModRules_areReadByThoseWhoManageTheGuild() throws Exception {
    String rules = path("/auto-moderation/rules");
    assertThat(hand.send("GET", rules, "").code()).isEqualTo(50013);
    guild.grantsBot(GuildPermission.MANAGE_GUILD);

    ByHand.Answered made =
        hand.send(
            "POST",
            rules,
            """
            {"name": "words", "event_type": 1, "trigger_type": 1, "enabled": true,
             "trigger_metadata": {"keyword_filter": ["pear"]},
             "actions": [{"type": 1, "metadata": {}}]}
            """);

    assertThat(made.status()).isEqualTo(200);
    assertThat(hand.send("GET", rules, "").json().path(0).path("trigger_metadata").toString())
        .contains("pear");
  }

  @Test
  void timeOut_needsThePermission_andEnds() throws Exception {
    SandboxMember bob = guild.member("Bob");
    String body =
        "{\"communication_disabled_until\": \"%s\"}"
            .formatted(discord.clock().instant().plus(Duration.ofMinutes(5)));
    String member = path("/members/" + bob.id());
    assertThat(hand.send("PATCH", member, body).code()).isEqualTo(50013);
    guild.grantsBot(GuildPermission.MODERATE_MEMBERS);

    assertThat(hand.send("PATCH", member, body).status()).isEqualTo(200);
    assertThat(bob.isTimedOut()).isTrue();
    assertThat(bob.commands()).isEmpty();

    discord.clock().advance(Duration.ofMinutes(6));
    assertThat(bob.isTimedOut()).isFalse();
  }

  @Test
  void shards_eachServeTheirGuilds() throws Exception {
    try (Sandbox wide = Sandbox.start(TestingOptions.asGiven().withShards(2))) {
      assertThat(new ByHand(wide).send("GET", "/gateway/bot", "").json().path("shards").asInt())
          .isEqualTo(2);
      assertThat(wide.violations()).isEmpty();
    }
  }
}
