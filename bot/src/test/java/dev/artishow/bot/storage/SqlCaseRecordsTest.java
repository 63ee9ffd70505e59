package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.review.CaseRecords;
import dev.artishow.bot.review.Ground;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.text.Language;
import dev.artishow.engine.Priority;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
import dev.artishow.moderation.casework.Step;
import dev.artishow.moderation.rule.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SqlCaseRecordsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:15:30.123Z");
  private static final Instant LATER = NOW.plusSeconds(86_400);
  private static final JobId ID = new JobId("AAAAAAAAAA");
  private static final JobId OTHER = new JobId("BBBBBBBBBB");
  private static final Ground GROUND =
      new Ground("gore", "2+ab", "gore", new Reason("Blood.", "Du sang."));

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private CaseRecords records;

  @BeforeEach
  void open() {
    database = Database.open(kind.fresh(folder));
    records = database.caseRecords();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Delivery delivery(Delivery.Kind kind, JobId subject) {
    return new Delivery(kind, subject.value(), Address.channel(5, 9), NOW);
  }

  private static Move move(String action) {
    return new Move(NOW, 7, action, "2+ab", Optional.empty());
  }

  private static CaseRecords.Opening opening(JobId id, long interactionId, Instant expires) {
    var requester = new Requester(6, 5, 9, Language.of("fr"), Priority.NORMAL);
    var job = new Job(id, requester, new Order("gore", 1, false), 1, NOW, Optional.empty());
    return new CaseRecords.Opening(
        job,
        interactionId,
        ModerationCase.held(id.value(), 5, 6, NOW, expires),
        move("held"),
        List.of(GROUND),
        Optional.of(delivery(Delivery.Kind.CARD, id)));
  }

  private static ModerationCase taken(Step step) {
    return ((Step.Taken) step).after();
  }

  private List<String> waiting() {
    return database.deliveries().waiting().stream()
        .map(waiting -> waiting.delivery().id())
        .toList();
  }

  @Test
  void open_once_putsJobCaseGroundsAndCardOnRecord() {
    assertThat(records.open(opening(ID, 1, LATER))).isTrue();

    assertThat(database.jobs().find(ID).orElseThrow().state()).isEqualTo(JobState.HELD);
    assertThat(database.cases().waiting(5)).hasSize(1);
    assertThat(records.grounds(ID.value())).containsExactly(GROUND);
    assertThat(waiting()).containsExactly("C-" + ID);
  }

  @Test
  void open_ofAnInteractionThatIsKnown_changesNothing() {
    records.open(opening(ID, 1, LATER));

    assertThat(records.open(opening(OTHER, 1, LATER))).isFalse();
    assertThat(database.jobs().find(OTHER)).isEmpty();
    assertThat(database.cases().find(OTHER.value())).isEmpty();
    assertThat(records.grounds(OTHER.value())).isEmpty();
    assertThat(waiting()).containsExactly("C-" + ID);
  }

  @Test
  void move_withSomethingOwed_owesItOnlyIfTheCaseMoved() {
    CaseRecords.Opening opening = opening(ID, 1, LATER);
    records.open(opening);
    ModerationCase claimed = taken(opening.opened().claim(7, NOW));
    records.move(opening.opened(), claimed, move("claimed"), Optional.empty());
    ModerationCase refused = taken(claimed.decide(7, false, "no", NOW));
    Optional<Delivery> told = Optional.of(delivery(Delivery.Kind.DECISION, ID));

    assertThat(records.move(opening.opened(), refused, move("refused"), told)).isFalse();
    assertThat(waiting()).containsExactly("C-" + ID);

    assertThat(records.move(claimed, refused, move("refused"), told)).isTrue();
    assertThat(waiting()).containsExactlyInAnyOrder("C-" + ID, "D-" + ID);
  }

  @Test
  void overdue_casesOfAnyServer_areThoseThatWaitBeyondTheirTime() {
    CaseRecords.Opening early = opening(ID, 1, LATER);
    records.open(early);
    records.open(opening(OTHER, 2, LATER.plusSeconds(1)));

    assertThat(records.overdue(LATER.minusMillis(1))).isEmpty();
    assertThat(records.overdue(LATER)).containsExactly(early.opened());
    assertThat(records.overdue(LATER.plusSeconds(1))).hasSize(2);
  }

  @Test
  void move_expired_endsTheJobAsWell() {
    CaseRecords.Opening opening = opening(ID, 1, LATER);
    records.open(opening);

    records.move(
        opening.opened(), taken(opening.opened().expire(LATER)), move("expired"), Optional.empty());

    assertThat(records.overdue(LATER)).isEmpty();
    assertThat(database.jobs().find(ID).orElseThrow().state()).isEqualTo(JobState.REFUSED);
  }
}
