package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.bot.delivery.Deliveries.Ending;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.delivery.Waiting;
import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Footprint;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.job.Spent;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.text.Language;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Priority;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs and what is owed for them, on both databases. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SqlJobsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final JobId ID = new JobId("AAAAAAAAAA");
  private static final byte[] PNG = {(byte) 0x89, 0, (byte) 0xff};

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private DatabaseConfig config;
  private Database database;
  private SqlJobs jobs;
  private SqlDeliveries deliveries;

  @BeforeEach
  void open() {
    config = kind.fresh(folder);
    database = Database.open(config);
    jobs = database.jobs();
    deliveries = database.deliveries();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Job job(JobId id, Instant receivedAt) {
    return new Job(
        id,
        new Requester(1L << 62, 2, 3, Language.of("fr"), Priority.HIGH),
        new Order(
            "l’été « à » 🌞; DROP TABLE jobs",
            3,
            true,
            Optional.of("base"),
            OptionalDouble.of(2.5),
            OptionalLong.of(7)),
        (1L << 53) - 1,
        receivedAt,
        Optional.of(new ReplyToken("a-token", NOW.plusSeconds(900))));
  }

  private static DrawnPicture picture(long seed) {
    return new DrawnPicture(
        Optional.of(new PictureId(seed)),
        seed,
        new ModelId("noise", "1.0.0", "0".repeat(64)),
        List.of(
            new Source("set/2", "pomme", "Ada", "MIT"),
            new Source("set/1", "chat", "Bo", "CC0-1.0")),
        0.0125,
        0.5,
        false,
        PNG);
  }

  private void acknowledged() {
    jobs.receive(job(ID, NOW), 1, JobState.RECEIVED);
    jobs.acknowledge(ID, OptionalLong.of(99));
  }

  private JobRecord found() {
    return jobs.find(ID).orElseThrow();
  }

  private Waiting owed() {
    return deliveries.find("A-AAAAAAAAAA").orElseThrow();
  }

  @Test
  void find_afterReopening_givesTheSameJob() {
    jobs.receive(job(ID, NOW), 1, JobState.RECEIVED);
    database.close();
    database = Database.open(config);
    JobRecord found = database.jobs().find(ID).orElseThrow();
    assertThat(found.job()).isEqualTo(job(ID, NOW));
    assertThat(found.state()).isEqualTo(JobState.RECEIVED);
    assertThat(database.jobs().find(new JobId("BBBBBBBBBB"))).isEmpty();
  }

  @Test
  void receive_sameInteractionTwice_isTakenOnce() {
    assertThat(jobs.receive(job(ID, NOW), 1, JobState.RECEIVED)).isTrue();
    assertThat(jobs.receive(job(new JobId("BBBBBBBBBB"), NOW), 1, JobState.RECEIVED)).isFalse();
    assertThat(jobs.find(new JobId("BBBBBBBBBB"))).isEmpty();
  }

  @Test
  void receive_sameIdTwice_isRefusedWithoutQuotingPromptOrToken() {
    jobs.receive(job(ID, NOW), 1, JobState.RECEIVED);
    assertThatThrownBy(() -> jobs.receive(job(ID, NOW), 2, JobState.RECEIVED))
        .isInstanceOf(JdbiException.class)
        .hasMessageNotContaining("DROP TABLE")
        .hasMessageNotContaining("a-token");
  }

  @Test
  void steps_inOrder_areTakenOnceEach() {
    jobs.receive(job(ID, NOW), 1, JobState.RECEIVED);
    assertThat(jobs.begin(ID)).isEmpty();
    assertThat(jobs.acknowledge(ID, OptionalLong.of(99))).isTrue();
    assertThat(jobs.acknowledge(ID, OptionalLong.of(98))).isFalse();
    assertThat(jobs.begin(ID)).contains(1);
    assertThat(jobs.begin(ID)).contains(2);
    assertThat(jobs.drawn(ID, List.of(picture(42), picture(43)), NOW)).isTrue();
    assertThat(jobs.drawn(ID, List.of(picture(42)), NOW)).isFalse();
    assertThat(jobs.refuse(ID, Refusal.of(Refusal.Reason.CANCELLED), true, NOW)).isFalse();
    assertThat(found().state()).isEqualTo(JobState.DRAWN);
    assertThat(found().ownMessage()).hasValue(99);
    assertThat(found().pictures()).extracting(DrawnPicture::seed).containsExactly(42L, 43L);
    assertThat(found().pictures().get(0).png()).isEqualTo(PNG);
  }

  @Test
  void drawn_always_owesTheAnswerAtTheTopOfTheLadder() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42)), NOW);
    assertThat(owed().route()).isEqualTo(Route.TOKEN);
    assertThat(owed().delivery().address()).isEqualTo(job(ID, NOW).address(OptionalLong.of(99)));
    assertThat(deliveries.waiting()).containsExactly(owed());
  }

  @Test
  void refuse_told_owesTheAnswerAndUntoldDoesNot() {
    acknowledged();
    jobs.refuse(ID, new Refusal(Refusal.Reason.BUSY, "1800000020"), true, NOW);
    assertThat(found().refusal()).contains(new Refusal(Refusal.Reason.BUSY, "1800000020"));
    assertThat(owed().delivery().kind()).isEqualTo(Delivery.Kind.ANSWER);

    var other = new JobId("BBBBBBBBBB");
    jobs.receive(job(other, NOW), 2, JobState.RECEIVED);
    jobs.refuse(other, Refusal.of(Refusal.Reason.UNHEARD), false, NOW);
    assertThat(deliveries.find("A-BBBBBBBBBB")).isEmpty();
  }

  @Test
  void spent_byWhatPicturesShare_addsEnergyAndItsUncertainty() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42), picture(43)), NOW);
    long day = NOW.getEpochSecond() / 86_400;
    var expected = new Spent(day, 2, 0, 0.025, 0.0125);
    assertThat(database.usage().spent(Spent.Share.DAY, NOW)).containsExactly(expected);
    assertThat(database.usage().spent(Spent.Share.GUILD, NOW))
        .extracting(Spent::of)
        .containsExactly(2L);
    assertThat(database.usage().spent(Spent.Share.MEMBER, NOW))
        .extracting(Spent::of)
        .containsExactly(1L << 62);
    assertThat(database.usage().spent(Spent.Share.DAY, NOW.plusMillis(1))).isEmpty();
  }

  @Test
  void spent_afterJobsAreErased_isTheSame() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42), picture(43)), NOW);
    var other = new JobId("BBBBBBBBBB");
    jobs.receive(job(other, NOW), 2, JobState.RECEIVED);
    jobs.acknowledge(other, OptionalLong.empty());
    jobs.drawn(other, List.of(picture(44)), NOW);
    List<Spent> before = database.usage().spent(Spent.Share.DAY, NOW);
    assertThat(before).extracting(Spent::pictures).containsExactly(3);

    jobs.remove(ID);

    Spent after = database.usage().spent(Spent.Share.DAY, NOW).get(0);
    assertThat(after.pictures()).isEqualTo(3);
    assertThat(after.wattHours()).isCloseTo(0.0375, within(1e-9));
    assertThat(after.relativeUncertainty()).isCloseTo(0.5, within(1e-9));
    assertThat(database.usage().footprint(2, NOW).wattHours()).isEqualTo(after.wattHours());

    jobs.remove(other);

    after = database.usage().spent(Spent.Share.GUILD, NOW).get(0);
    assertThat(after.pictures()).isEqualTo(3);
    assertThat(after.relativeUncertainty()).as("nothing is known of it any more").isOne();
  }

  @Test
  void end_sent_forgetsTokenAndFilesAndEndsTheJob() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42)), NOW);
    deliveries.end(owed().delivery(), Ending.SENT, OptionalLong.of(5), NOW);
    assertThat(found().state()).isEqualTo(JobState.DELIVERED);
    assertThat(found().job().reply()).isEmpty();
    assertThat(found().pictures().get(0).png()).isEmpty();
    assertThat(deliveries.waiting()).isEmpty();
  }

  @Test
  void end_kept_leavesTheFilesForTheGallery() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42)), NOW);
    deliveries.end(owed().delivery(), Ending.KEPT, OptionalLong.empty(), NOW);
    assertThat(found().pictures().get(0).png()).isEqualTo(PNG);
    assertThat(jobs.gallery(2, 1L << 62, 10))
        .extracting(record -> record.job().id())
        .containsExactly(ID);
    assertThat(jobs.gallery(2, 1, 10)).isEmpty();
  }

  @Test
  void forget_afterAWhile_erasesFilesThatWereKept() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42)), NOW);
    deliveries.end(owed().delivery(), Ending.KEPT, OptionalLong.empty(), NOW);
    assertThat(deliveries.forget(NOW)).isZero();
    assertThat(found().pictures().get(0).png()).isEqualTo(PNG);
    assertThat(deliveries.forget(NOW.plusSeconds(1))).isOne();
    assertThat(found().pictures().get(0).png()).isEmpty();
  }

  @Test
  void move_byTwo_letsOneThrough() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42)), NOW);
    Waiting before = owed();
    var attempted = new Waiting(before.delivery(), Route.TOKEN, 1, NOW.plusSeconds(1));
    assertThat(deliveries.move(before, attempted)).isTrue();
    assertThat(deliveries.move(before, attempted)).isFalse();
    assertThat(owed()).isEqualTo(attempted);
  }

  @Test
  void unfinished_always_givesTheOldestFirst() {
    var early = new JobId("BBBBBBBBBB");
    acknowledged();
    jobs.receive(job(early, NOW.minusSeconds(1)), 2, JobState.RECEIVED);
    jobs.receive(job(new JobId("CCCCCCCCCC"), NOW), 3, JobState.HELD);
    assertThat(jobs.unfinished())
        .extracting(record -> record.job().id())
        .containsExactly(early, ID);
  }

  @Test
  void remove_always_leavesNothingOfPromptPicturesAndDelivery() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42)), NOW);
    jobs.remove(ID);
    assertThat(jobs.find(ID)).isEmpty();
    assertThat(deliveries.waiting()).isEmpty();
  }

  @Test
  void footprint_always_addsUpWhatWasDrawnSince() {
    acknowledged();
    jobs.drawn(ID, List.of(picture(42), picture(43)), NOW);
    var two = new Footprint(2, 0, 0.025);
    assertThat(database.usage().footprint(2, 1L << 62, NOW)).isEqualTo(two);
    assertThat(database.usage().footprint(2, NOW)).isEqualTo(two);
    assertThat(database.usage().footprint(2, NOW.plusMillis(1)).pictures()).isZero();
    assertThat(database.usage().footprint(2, 6, NOW).pictures()).isZero();
    assertThat(database.usage().latest(2, 1L << 62)).contains(NOW);
    assertThat(database.usage().latest(2, 6)).isEmpty();
  }
}
