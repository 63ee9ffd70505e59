package dev.artishow.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.Alarms;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The ladder, on one thread and a clock that the test moves. */
class CourierTest {
  private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
  private static final Address PUBLIC =
      new Address(
          2,
          3,
          1,
          false,
          Optional.of(new ReplyToken("token", START.plusSeconds(900))),
          OptionalLong.of(9));
  private static final Address PRIVATE =
      new Address(2, 3, 1, true, PUBLIC.reply(), OptionalLong.empty());

  private Instant now = START;
  private final Alarms alarms = new Alarms(() -> now);
  private final Outbox outbox = new Outbox();
  private final List<String> tried = new ArrayList<>();
  private Function<Waiting, Sending> discord = attempt -> new Sending.Sent(7);
  private final Courier courier =
      new Courier(
          outbox,
          attempt -> {
            tried.add(attempt.route() + " " + attempt.attempts());
            return CompletableFuture.completedFuture(discord.apply(attempt));
          },
          Runnable::run,
          new InFlight(),
          new Timing(() -> now, alarms, Duration.ofSeconds(1)));

  /** Kept in memory. */
  private static final class Outbox implements Deliveries {
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Map<String, Ending> ended = new HashMap<>();

    @Override
    public void add(Delivery delivery) {
      waiting.put(delivery.id(), Waiting.first(delivery));
    }

    @Override
    public Optional<Waiting> find(String id) {
      return Optional.ofNullable(waiting.get(id));
    }

    @Override
    public List<Waiting> waiting() {
      return List.copyOf(waiting.values());
    }

    @Override
    public boolean move(Waiting before, Waiting after) {
      return waiting.replace(before.delivery().id(), before, after);
    }

    @Override
    public int forget(Instant before) {
      return 0;
    }

    @Override
    public void end(Delivery delivery, Ending ending, OptionalLong messageId, Instant at) {
      waiting.remove(delivery.id());
      ended.put(delivery.id(), ending);
    }
  }

  private void deliver(Address address) {
    outbox.add(new Delivery(Delivery.Kind.ANSWER, "AAAAAAAAAA", address, START));
    courier.wake("A-AAAAAAAAAA");
  }

  private void advance(Duration step) {
    now = now.plus(step);
    alarms.ring();
  }

  @Test
  void wake_everythingWell_sendsOnce() {
    deliver(PUBLIC);
    courier.wake("A-AAAAAAAAAA");
    assertThat(tried).containsExactly("TOKEN 1");
    assertThat(outbox.ended).containsEntry("A-AAAAAAAAAA", Deliveries.Ending.SENT);
  }

  @Test
  void wake_everyWayBlocked_goesDownTheLadderToTheGallery() {
    discord = attempt -> new Sending.Blocked("no");
    deliver(PUBLIC);
    assertThat(tried).containsExactly("TOKEN 1", "OWN_MESSAGE 1", "CHANNEL 1", "DIRECT 1");
    assertThat(outbox.ended).containsEntry("A-AAAAAAAAAA", Deliveries.Ending.KEPT);
  }

  @Test
  void wake_privateAndBlocked_neverShowsItToOthers() {
    discord = attempt -> new Sending.Blocked("no");
    deliver(PRIVATE);
    assertThat(tried).containsExactly("TOKEN 1", "DIRECT 1");
    assertThat(outbox.ended).containsEntry("A-AAAAAAAAAA", Deliveries.Ending.KEPT);
  }

  @Test
  void wake_discordInTrouble_triesAgainAtGrowingIntervals() {
    discord = attempt -> new Sending.Later("500");
    deliver(PUBLIC);
    assertThat(tried).containsExactly("TOKEN 1");
    advance(Duration.ofMillis(999));
    assertThat(tried).hasSize(1);
    advance(Duration.ofMillis(1));
    assertThat(tried).containsExactly("TOKEN 1", "TOKEN 2");
    advance(Duration.ofSeconds(1));
    assertThat(tried).hasSize(2);
    discord = attempt -> new Sending.Sent(7);
    advance(Duration.ofSeconds(1));
    assertThat(tried).containsExactly("TOKEN 1", "TOKEN 2", "TOKEN 3");
    assertThat(outbox.ended).containsEntry("A-AAAAAAAAAA", Deliveries.Ending.SENT);
  }

  @Test
  void wake_tokenDead_isNotTriedByIt() {
    now = START.plus(Duration.ofMinutes(15));
    deliver(PUBLIC);
    assertThat(tried).containsExactly("OWN_MESSAGE 1");
  }

  @Test
  void wake_inTroubleForADay_goesOn() {
    discord =
        attempt ->
            attempt.route() == Route.CHANNEL ? new Sending.Sent(7) : new Sending.Later("500");
    deliver(PUBLIC);
    for (int hour = 0; hour < 26 && outbox.ended.isEmpty(); hour++) {
      for (int step = 0; step < 6; step++) {
        advance(Duration.ofMinutes(10));
      }
    }
    assertThat(outbox.ended).containsEntry("A-AAAAAAAAAA", Deliveries.Ending.KEPT);
    assertThat(tried).contains("OWN_MESSAGE 1").doesNotContain("CHANNEL 1");
  }

  @Test
  void wake_whatCarriedItWasDeleted_isKeptAndSentNowhere() {
    discord = attempt -> new Sending.Unwanted();
    deliver(PUBLIC);
    assertThat(tried).containsExactly("TOKEN 1");
    assertThat(outbox.ended).containsEntry("A-AAAAAAAAAA", Deliveries.Ending.KEPT);
  }

  @Test
  void resume_afterACrash_countsTheAttemptThatMayHaveSucceeded() {
    var delivery = new Delivery(Delivery.Kind.ANSWER, "AAAAAAAAAA", PUBLIC, START);
    outbox.waiting.put(delivery.id(), new Waiting(delivery, Route.CHANNEL, 1, START));
    courier.resume();
    assertThat(tried).containsExactly("CHANNEL 2");
  }
}
