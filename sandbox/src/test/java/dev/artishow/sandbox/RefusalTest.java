package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.sandbox.guild.GuildPermission;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static Sandbox discord;
  private static TestingBot bot;
  private static ByHand hand;
  private static String messages;

  @BeforeAll
  static void logIn() throws Exception {
    discord = Sandbox.start(SandboxOptions.defaults().withAttachmentSizeLimit(1000));
    SandboxChannel channel = discord.guild("Atelier").channel();
    messages = "/channels/" + channel.id() + "/messages";
    bot = TestingBot.logsInto(discord);
    hand = new ByHand(discord);
  }

  @AfterAll
  static void logOut() {
    bot.close();
    discord.close();
  }

  private static TextChannel channel() {
    return bot.jda().getTextChannelsByName("general", false).get(0);
  }

  @Test
  void request_withoutToken_isUnauthorized() throws Exception {
    ByHand.Answered answered = hand.send("GET", "/users/@me", "", Optional.empty());

    assertThat(answered.status()).isEqualTo(401);
    assertThat(answered.json().path("message").asText()).isEqualTo("401: Unauthorized");
  }

  @Test
  void request_forUnknownRoute_isNotFound() throws Exception {
    ByHand.Answered answered = hand.send("GET", "/guilds/1/never", "");

    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.json().path("message").asText()).isEqualTo("404: Not Found");
  }

  @Test
  void request_withBrokenJson_isRefused() throws Exception {
    assertThat(hand.send("POST", messages, "{").code()).isEqualTo(50109);
  }

  @Test
  void query_thatIsNoNumber_isRefused() throws Exception {
    assertThat(hand.send("GET", messages + "?limit=many", "").fault("limit"))
        .isEqualTo("NUMBER_TYPE_COERCE");
  }

  @Test
  void message_empty_isRefused() throws Exception {
    assertThat(hand.send("POST", messages, "{\"content\": \" \"}").code()).isEqualTo(50006);
  }

  @Test
  void message_tooLong_isRefused() throws Exception {
    ByHand.Answered refused =
        hand.send("POST", messages, "{\"content\": \"%s\"}".formatted("x".repeat(2001)));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo(50035);
    assertThat(refused.fault("content")).isEqualTo("BASE_TYPE_MAX_LENGTH");
  }

  @Test
  void message_v2WithContent_isRefused() throws Exception {
    String body =
        """
        {"flags": 32768, "content": "x", "components": [{"type": 10, "content": "y"}]}
        """;

    assertThat(hand.send("POST", messages, body).fault("content"))
        .isEqualTo("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
  }

  @Test
  void message_v2NamingAFileThatIsNotThere_isRefused() throws Exception {
    String body =
        """
        {"flags": 32768, "components": [
          {"type": 12, "items": [{"media": {"url": "attachment://no.png"}}]}]}
        """;

    assertThat(hand.send("POST", messages, body).fault("components/0/items/0/media/url"))
        .isEqualTo("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND");
  }

  @Test
  void upload_overTheLimit_isTooLarge() {
    FileUpload large = FileUpload.fromData(new byte[1001], "large.bin");

    assertThatThrownBy(() -> channel().sendFiles(large).complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> {
              assertThat(e.getErrorCode()).isEqualTo(40005);
              assertThat(e.getResponse().code).isEqualTo(413);
            });
  }

  @Test
  void edit_ofOthersMessage_isRefused() throws Exception {
    SeenMessage message = discord.guild("Atelier").member("Ada").says("mine");

    ByHand.Answered refused =
        hand.send("PATCH", messages + "/" + message.id(), "{\"content\": \"yours\"}");

    assertThat(refused.code()).isEqualTo(50005);
  }

  @Test
  void channel_closedToTheBot_isRefused() throws Exception {
    SandboxChannel silent =
        discord.guild("Atelier").channel("silent").deniesBot(GuildPermission.SEND_MESSAGES);
    SandboxChannel hidden =
        discord.guild("Atelier").channel("hidden").deniesBot(GuildPermission.VIEW_CHANNEL);
    String body = "{\"content\": \"x\"}";

    assertThat(hand.send("POST", "/channels/" + silent.id() + "/messages", body).code())
        .isEqualTo(50013);
    assertThat(hand.send("POST", "/channels/" + hidden.id() + "/messages", body).code())
        .isEqualTo(50001);
  }

  @Test
  void directMessage_toWhoTakesNone_isRefused() {
    SandboxMember bob = discord.guild("Atelier").member("Bob").closesDirectMessages();

    assertThatThrownBy(
            () ->
                bot.jda()
                    .openPrivateChannelById(bob.id())
                    .flatMap(direct -> direct.sendMessage("psst"))
                    .complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> assertThat(e.getErrorResponse()).isEqualTo(ErrorResponse.CANNOT_SEND_TO_USER));
  }

  @Test
  void message_thatMentions_namesTheUser() {
    SandboxMember ada = discord.guild("Atelier").member("Ada");

    Message sent = channel().sendMessage("<@" + ada.id() + "> look").complete();

    assertThat(sent.getMentions().getUsers()).extracting("idLong").containsExactly(ada.id());
  }

  @Test
  void message_sentEditedFetchedDeleted_isGone() {
    long id = channel().sendMessage("one").complete().getIdLong();
    channel().editMessageById(id, "two").complete();

    assertThat(channel().retrieveMessageById(id).complete().getContentRaw()).isEqualTo("two");
    assertThat(channel().getHistory().retrievePast(1).complete())
        .extracting("contentRaw")
        .containsExactly("two");
    channel().deleteMessageById(id).complete();
    assertThatThrownBy(() -> channel().retrieveMessageById(id).complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> assertThat(e.getErrorResponse()).isEqualTo(ErrorResponse.UNKNOWN_MESSAGE));
  }

  @Test
  void edit_keepingAndReplacingFiles_followsTheList() {
    long id = channel().sendFiles(TestingBot.picture("a.png")).complete().getIdLong();
    Message.Attachment kept = channel().retrieveMessageById(id).complete().getAttachments().get(0);

    Message edited =
        channel().editMessageAttachmentsById(id, kept, TestingBot.picture("b.png")).complete();

    assertThat(edited.getAttachments()).extracting("fileName").containsExactly("a.png", "b.png");
    Message replaced =
        channel().editMessageAttachmentsById(id, TestingBot.picture("c.png")).complete();
    assertThat(replaced.getAttachments()).extracting("fileName").containsExactly("c.png");
  }

  @Test
  void rateLimit_exhausted_tellsWhenToRetry() throws Exception {
    String path = "/channels/" + discord.guild("Atelier").channel().id() + "/typing";
    discord.limitRate("POST /channels/{channel_id}/typing", 1, Duration.ofSeconds(30));

    ByHand.Answered first = hand.send("POST", path, "");
    ByHand.Answered second = hand.send("POST", path, "");
    discord.clock().advance(Duration.ofSeconds(30));
    ByHand.Answered third = hand.send("POST", path, "");

    assertThat(first.status()).isEqualTo(204);
    assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("0");
    assertThat(second.status()).isEqualTo(429);
    assertThat(second.header("Retry-After")).isEqualTo("30");
    assertThat(second.json().path("retry_after").asDouble()).isEqualTo(30);
    assertThat(third.status()).isEqualTo(204);
  }
}
