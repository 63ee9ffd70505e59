package dev.artishow.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.bot.imagine.Admission.Admitted;
import dev.artishow.bot.storage.Database;
import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.bot.text.Language;
import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Priority;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagineServiceTest {
  private static final Requester ADA = new Requester(11, 22, 33, Language.ENGLISH);
  private static final long STRANGER = 99;
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private Jobs jobs;
  private final PaintingGenerator generator = new PaintingGenerator();
  private final WordScreen screen = new WordScreen();
  private ImagineService service;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("artishow.db"));
    jobs = database.jobs();
    service = new ImagineService(screen, generator, jobs, new Random(7), () -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Admitted admitted(Order order, long seed) {
    return (Admitted) service.admit(order, OptionalLong.of(seed));
  }

  private Commission draw(Order order, long seed) {
    return service.draw(admitted(order, seed), ADA, Priority.NORMAL, "token");
  }

  private static Order apple(int count) {
    return new Order("a red apple", count, false);
  }

  @Test
  void admit_harmless_isAdmittedWithItsSeed() {
    Admitted admitted = admitted(apple(2), 42);
    assertThat(admitted.firstSeed()).hasValue(42);
    assertThat(admitted.order()).isEqualTo(apple(2));
  }

  @Test
  void draw_withoutSeed_picksOneThatIsShortToType() {
    var admitted = (Admitted) service.admit(apple(1), OptionalLong.empty());
    Job first = service.draw(admitted, ADA, Priority.NORMAL, "token").job();
    Job second = service.draw(admitted, ADA, Priority.NORMAL, "token").job();
    assertThat(first.firstSeed()).isBetween(0L, (long) Integer.MAX_VALUE);
    assertThat(second.firstSeed()).isNotEqualTo(first.firstSeed());
  }

  @Test
  void draw_withoutSeed_takesTheEnginesChoice() {
    generator.suggestsSeed(700);
    var admitted = (Admitted) service.admit(apple(2), OptionalLong.empty());
    Job job = service.draw(admitted, ADA, Priority.NORMAL, "token").job();
    assertThat(job.seeds()).containsExactly(700L, 701L);
    assertThat(draw(apple(1), 3).job().seeds()).containsExactly(3L);
  }

  @Test
  void admit_refusedOrHeld_saysWhyAndDrawsNothing() {
    Admission refused = service.admit(new Order("much gore", 1, false), OptionalLong.empty());
    Admission held = service.admit(new Order("a knife", 1, false), OptionalLong.empty());
    assertThat(refused).isInstanceOf(Admission.Refused.class);
    assertThat(((Admission.Refused) refused).findings())
        .extracting(finding -> finding.ruleId())
        .containsExactly("rule-gore");
    assertThat(held).isInstanceOf(Admission.Held.class);
    assertThat(generator.requests()).isEmpty();
  }

  @Test
  void draw_several_usesConsecutiveSeeds() {
    Outcome outcome = draw(apple(3), 42).outcome().join();
    assertThat(((Outcome.Drawn) outcome).pictures())
        .extracting(Drawing.Drawn::seed)
        .containsExactly(42L, 43L, 44L);
    assertThat(generator.requests())
        .containsExactly(
            DrawRequest.of("a red apple", 42),
            DrawRequest.of("a red apple", 43),
            DrawRequest.of("a red apple", 44));
  }

  @Test
  void draw_always_recordsTheJobBeforeTheEngineIsAsked() {
    generator.hold();
    Commission commission = draw(apple(1), 1);
    assertThat(commission.outcome()).isNotDone();
    assertThat(jobs.find(commission.job().id())).contains(commission.job());
    assertThat(jobs.interrupt(NOW)).containsExactly(new Jobs.Unanswered(commission.job(), "token"));
  }

  @Test
  void draw_databaseGone_failsWithoutAskingTheEngine() {
    database.close();
    assertThat(draw(apple(1), 1).outcome().join()).isInstanceOf(Outcome.Failed.class);
    assertThat(generator.requests()).isEmpty();
  }

  @Test
  void draw_someFail_deliversTheOthers() {
    generator.endsWith(
        request ->
            request.seed() == 2
                ? new Drawing.Failed("out of memory")
                : PaintingGenerator.drawn(request, false));
    Outcome outcome = draw(apple(3), 1).outcome().join();
    assertThat(outcome).isInstanceOf(Outcome.Drawn.class);
    assertThat(((Outcome.Drawn) outcome).pictures()).hasSize(2);
    assertThat(((Outcome.Drawn) outcome).missing()).isEqualTo(1);
  }

  @Test
  void draw_engineEndsOtherwise_keepsItsWords() {
    generator.endsWith(request -> new Drawing.Busy(Duration.ofSeconds(20)));
    assertThat(draw(apple(2), 1).outcome().join())
        .isEqualTo(new Outcome.Busy(Duration.ofSeconds(20)));
    generator.endsWith(request -> new Drawing.UnknownModel("lost", List.of()));
    assertThat(draw(apple(1), 1).outcome().join()).isEqualTo(new Outcome.UnknownModel("lost"));
    generator.endsWith(request -> new Drawing.Failed("out of memory"));
    assertThat(draw(apple(1), 1).outcome().join()).isEqualTo(new Outcome.Failed());
    generator.endsWith(request -> new Drawing.Expired(Duration.ofMinutes(15)));
    assertThat(draw(apple(1), 1).outcome().join()).isEqualTo(new Outcome.Expired());
    generator.endsWith(request -> new Drawing.Cancelled());
    assertThat(draw(apple(1), 1).outcome().join()).isEqualTo(new Outcome.Cancelled());
    generator.endsWith(Drawing.HandedBack::new);
    assertThat(draw(apple(1), 1).outcome().join()).isEqualTo(new Outcome.HandedBack());
  }

  @Test
  void draw_always_saysWhoAsks() {
    draw(apple(1), 1);
    draw(new Order("a red apple", 1, true), 1);
    assertThat(generator.askers())
        .containsExactly(
            new Asker(
                ADA.guildId(),
                ADA.channelId(),
                ADA.memberId(),
                Priority.NORMAL,
                false,
                Optional.empty()),
            new Asker(
                ADA.guildId(),
                ADA.channelId(),
                ADA.memberId(),
                Priority.NORMAL,
                true,
                Optional.of(Duration.ofMinutes(15))));
  }

  @Test
  void draw_engineThrows_isAFailureAndNoException() {
    generator.endsWith(
        request -> {
          throw new IllegalStateException("the device is lost");
        });
    assertThat(draw(apple(1), 1).outcome().join()).isEqualTo(new Outcome.Failed());
  }

  @Test
  void admitAgain_knownJob_repeatsTheOrderWithOtherSeeds() {
    Commission commission = draw(apple(2), 5);
    var again = (Admitted) service.admitAgain(commission.job().id());
    assertThat(again.order()).isEqualTo(apple(2));
    assertThat(again.firstSeed()).isEmpty();
  }

  @Test
  void admitAgain_rulesHaveChanged_isScreenedAnew() {
    Job old = new Job(new JobId("AAAAAAAAAA"), ADA, new Order("gore", 1, false), 1, NOW);
    jobs.add(old, "token");
    assertThat(service.admitAgain(old.id())).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void admitAgain_unknownJob_isForgotten() {
    assertThat(service.admitAgain(new JobId("AAAAAAAAAA"))).isInstanceOf(Admission.Forgotten.class);
  }

  @Test
  void mayDelete_ownerOrModerator_only() {
    JobId id = draw(apple(1), 1).job().id();
    assertThat(service.mayDelete(id, ADA.memberId(), false)).isTrue();
    assertThat(service.mayDelete(id, STRANGER, true)).isTrue();
    assertThat(service.mayDelete(id, STRANGER, false)).isFalse();
  }

  @Test
  void mayDelete_unknownJob_isForModeratorsOnly() {
    JobId unknown = new JobId("AAAAAAAAAA");
    assertThat(service.mayDelete(unknown, ADA.memberId(), false)).isFalse();
    assertThat(service.mayDelete(unknown, ADA.memberId(), true)).isTrue();
  }

  @Test
  void forget_always_erasesTheJob() {
    JobId id = draw(apple(1), 1).job().id();
    service.forget(id);
    assertThat(service.admitAgain(id)).isInstanceOf(Admission.Forgotten.class);
  }

  @Test
  void order_outOfRange_isRefusedWithTheLimit() {
    assertThatThrownBy(() -> new Order("a red apple", 5, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be 1–4, was 5");
    assertThatThrownBy(() -> new Order(" ", 1, false)).isInstanceOf(IllegalArgumentException.class);
  }
}
