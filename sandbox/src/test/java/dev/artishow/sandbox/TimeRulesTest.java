package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.world.Interaction;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
  private final BlockingQueue<SlashCommandInteractionEvent> heard = new ArrayBlockingQueue<>(1);
  private Sandbox discord;
  private TestingBot bot;
  private SandboxMember ada;

  @BeforeEach
  void logIn() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    ada = discord.guild("Atelier").member("Ada");
    bot =
        TestingBot.logsInto(discord)
            .registers(Commands.slash("draw", "Draw"))
            .on(SlashCommandInteractionEvent.class, heard::add);
  }

  @AfterEach
  void logOut() {
    bot.close();
    discord.close();
  }

  private SlashCommandInteractionEvent hear() throws InterruptedException {
    SlashCommandInteractionEvent event = heard.poll(10, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  private static void assertRefused(Runnable act, ErrorResponse expected) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> assertThat(e.getErrorResponse()).isEqualTo(expected));
  }

  @Test
  void acknowledge_afterThreeSeconds_isTooLate() throws Exception {
    Reply reply = ada.types("/draw");
    SlashCommandInteractionEvent event = hear();
    discord.clock().advance(Interaction.ACKNOWLEDGE_WITHIN.plusMillis(1));

    assertRefused(() -> event.deferReply().complete(), ErrorResponse.UNKNOWN_INTERACTION);

    reply.expectsNoAnswerInTime();
  }

  @Test
  void acknowledge_withinThreeSeconds_isInTime() throws Exception {
    Reply reply = ada.types("/draw");
    SlashCommandInteractionEvent event = hear();
    discord.clock().advance(Interaction.ACKNOWLEDGE_WITHIN);

    event.reply("in time").complete();

    reply.expectsText("in time");
    assertThatThrownBy(reply::expectsNoAnswerInTime).isInstanceOf(UnmetExpectation.class);
  }

  @Test
  void token_afterFifteenMinutes_isDeadButTheChannelIsOpen() throws Exception {
    ada.types("/draw");
    InteractionHook hook = hear().deferReply().complete();
    discord.clock().advance(Duration.ofMinutes(16));

    assertRefused(() -> hook.editOriginal("late").complete(), ErrorResponse.INVALID_WEBHOOK_TOKEN);
    assertRefused(() -> hook.sendMessage("late").complete(), ErrorResponse.INVALID_WEBHOOK_TOKEN);

    hook.getInteraction().getMessageChannel().sendMessage("here it is").complete();
    discord.guild("Atelier").channel().expectsMessage("here it is");
    bot.jda()
        .openPrivateChannelById(ada.id())
        .complete()
        .sendMessage("Done")
        .addFiles(TestingBot.picture("late.png"))
        .complete();
    assertThat(ada.directMessages().expectsPicture().text()).isEqualTo("Done");
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void token_beforeFifteenMinutes_lives() throws Exception {
    Reply reply = ada.types("/draw");
    InteractionHook hook = hear().deferReply().complete();
    discord.clock().advance(Interaction.TOKEN_LIFE.minusMillis(1));

    hook.editOriginal("just in time").complete();

    reply.expectsText("just in time");
  }

  @Test
  void acknowledge_twice_isRefused() throws Exception {
    ada.types("/draw");
    SlashCommandInteractionEvent event = hear();
    event.deferReply().complete();
    String path = "/interactions/" + event.getId() + "/" + event.getToken() + "/callback";

    ByHand.Answered second = new ByHand(discord).send("POST", path, "{\"type\": 5}");

    assertThat(second.status()).isEqualTo(400);
    assertThat(second.code()).isEqualTo(40060);
  }

  @Test
  void followUp_beforeAcknowledgement_isRefused() throws Exception {
    ada.types("/draw");
    SlashCommandInteractionEvent event = hear();
    String path =
        "/webhooks/" + bot.jda().getSelfUser().getApplicationId() + "/" + event.getToken();

    ByHand.Answered early = new ByHand(discord).send("POST", path, "{\"content\": \"early\"}");

    assertThat(early.status()).isEqualTo(404);
    assertThat(early.code()).isEqualTo(10015);
  }

  @Test
  void attachmentLink_afterADay_isDead() throws Exception {
    ada.types("/draw");
    InteractionHook hook = hear().deferReply().complete();
    String link =
        hook.editOriginalAttachments(TestingBot.picture("a b.png"))
            .complete()
            .getAttachments()
            .get(0)
            .getUrl();
    ByHand hand = new ByHand(discord);

    assertThat(hand.fetch(link).raw().body()).isEqualTo(TestingBot.png(4, 3));
    assertThat(hand.fetch(link.substring(0, link.indexOf('?'))).status()).isEqualTo(404);
    discord.clock().advance(Duration.ofHours(25));
    assertThat(hand.fetch(link).status()).isEqualTo(404);
  }
}
