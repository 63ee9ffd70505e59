package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.sandbox.fault.EventFault;
import dev.artishow.sandbox.fault.Fault;
import dev.artishow.sandbox.fault.Order;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String POST = "POST /channels/{channel_id}/messages";

  private Sandbox discord;
  private SandboxChannel channel;

  @BeforeEach
  void open() {
    discord = Sandbox.start(TestingOptions.asGiven());
    channel = discord.guild("Atelier").channel();
  }

  @AfterEach
  void close() {
    discord.close();
  }

  private ByHand.Answered post() throws Exception {
    return new ByHand(discord)
        .send("POST", "/channels/" + channel.id() + "/messages", "{\"content\": \"x\"}");
  }

  @Test
  void refusal_doesNothing_soManyTimes() throws Exception {
    discord.faults().order(POST, Fault.refuses(500), 2);

    assertThat(List.of(post().status(), post().status(), post().status()))
        .containsExactly(500, 500, 200);
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void hiddenSuccess_doesAll() throws Exception {
    discord.faults().order(POST, Fault.doesButAnswers(502));

    assertThat(post().status()).isEqualTo(502);
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void lostRequest_andLostAnswer_breakTheConnection() throws Exception {
    discord.faults().order(POST, Fault.losesRequest());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(channel.messages()).isEmpty();

    discord.faults().order(POST, Fault.losesAnswer());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void rateLimit_ofOneRouteOrOfAll_tellsHowLong() throws Exception {
    discord.faults().order(POST, Fault.limitsRate(Duration.ofMillis(1500)));
    discord.faults().order(POST, Fault.limitsRateOfAll(Duration.ofSeconds(2)));

    ByHand.Answered one = post();
    ByHand.Answered all = post();

    assertThat(one.status()).isEqualTo(429);
    assertThat(one.header("Retry-After")).isEqualTo("2");
    assertThat(one.json().path("retry_after").asDouble()).isEqualTo(1.5);
    assertThat(all.json().path("global").asBoolean()).isTrue();
    assertThat(all.header("X-RateLimit-Scope")).isEqualTo("global");
  }

  @Test
  void order_canBeginLater_andNamesRoutesWithStars() throws Exception {
    discord.faults().order(new Order<>("* /channels/*", 1, 1, Fault.refuses(503)));

    assertThat(List.of(post().status(), post().status(), post().status()))
        .containsExactly(200, 503, 200);
    assertThat(discord.faults().openOrders()).isEmpty();
  }

  @Test
  void order_forARouteThatIsNotThere_isRefused() {
    assertThatThrownBy(() -> discord.faults().order("POST /message", Fault.refuses(500)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no route is \"POST /message\"");
  }

  @Test
  void event_repeatedOrLost_isSo() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    try (TestingBot bot =
        TestingBot.logsInto(discord)
            .registers(Commands.slash("imagine", "Draw"))
            .on(
                SlashCommandInteractionEvent.class,
                event -> {
                  heard.incrementAndGet();
                  event.reply("heard").queue(hook -> {}, error -> {});
                })) {
      assertThat(bot).isNotNull();
      SandboxMember ada = discord.guild("Atelier").member("Ada");
      discord.faults().orderEvent("INTERACTION_CREATE", EventFault.LOST);
      ada.types("/imagine");
      discord.faults().orderEvent("INTERACTION_CREATE", EventFault.REPEATED);

      ada.types("/imagine").expectsText("heard");
      ada.types("/imagine").expectsText("heard");

      assertThat(heard).hasValue(3);
    }
  }

  @Test
  void gateway_thatAsksToReconnect_orInvalidates_isUsableAgain() throws Exception {
    try (TestingBot bot =
        TestingBot.logsInto(discord)
            .registers(Commands.slash("imagine", "Draw"))
            .on(SlashCommandInteractionEvent.class, event -> event.reply("heard").queue())) {
      assertThat(bot).isNotNull();
      SandboxMember ada = discord.guild("Atelier").member("Ada");

      discord.asksToReconnect();
      ada.types("/imagine").expectsText("heard");
      discord.invalidatesSession(false);
      ada.types("/imagine").expectsText("heard");
    }
  }

  @Test
  void events_heldBack_arriveInTheirOrderLater() throws Exception {
    try (TestingBot bot =
        TestingBot.logsInto(discord)
            .registers(Commands.slash("imagine", "Draw"))
            .on(SlashCommandInteractionEvent.class, event -> event.reply("heard").queue())) {
      assertThat(bot).isNotNull();
      SandboxMember ada = discord.guild("Atelier").member("Ada");
      discord.holdsEvents();
      Reply reply = ada.types("/imagine");
      discord.clock().advance(Duration.ofSeconds(4));
      discord.releasesEvents();

      discord.guild("Atelier").channel();
      reply.expectsNoAnswerInTime();
    }
  }
}
