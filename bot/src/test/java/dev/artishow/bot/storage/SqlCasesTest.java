package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.moderation.casework.AuditEntry;
import dev.artishow.moderation.casework.AuditFile;
import dev.artishow.moderation.casework.CaseState;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
import dev.artishow.moderation.casework.Step;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
class SqlCasesTest {
  @Parameter DatabaseKind kind;

  private static final Instant NOW = Instant.parse("2026-11-30T10:15:30.123Z");
  private static final Instant LATER = NOW.plusSeconds(86_400);
  private static final String PROMPT = "l’été « nu » 🌞; DROP TABLE cases";

  @TempDir Path folder;
  private DatabaseConfig config;
  private Database database;
  private SqlCases cases;

  @BeforeEach
  void start() {
    config = kind.fresh(folder);
    open();
  }

  private void open() {
    database = Database.open(config);
    cases = database.cases();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Move move(String action, long actor) {
    return new Move(NOW, actor, action, "2+ab", Optional.empty());
  }

  private static Move opening() {
    return new Move(
        NOW,
        Move.NO_MODERATOR,
        "opened",
        "2+ab",
        Optional.of(new AuditEntry.Personal("salt", PROMPT)));
  }

  private ModerationCase open(String id, long member) {
    ModerationCase opened = ModerationCase.held(id, 5, member, NOW, LATER);
    cases.open(opened, PROMPT, opening());
    return opened;
  }

  private static ModerationCase taken(Step step) {
    return ((Step.Taken) step).after();
  }

  private AuditFile.Check verified() {
    var lines = new ArrayList<String>();
    cases.export(entry -> lines.add(AuditFile.line(entry)));
    return AuditFile.verify(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  @Test
  void open_thenRestart_isStillThere() {
    ModerationCase opened = open("c1", 6);
    database.close();
    open();

    assertThat(cases.find("c1")).contains(opened);
    assertThat(cases.prompt("c1")).contains(PROMPT);
    assertThat(cases.waiting(5)).containsExactly(opened);
    assertThat(cases.waiting(4)).isEmpty();
  }

  @Test
  void replace_twoClaims_theFirstHasIt() {
    ModerationCase opened = open("c1", 6);

    assertThat(cases.replace(opened, taken(opened.claim(7, NOW)), move("claimed", 7))).isTrue();
    assertThat(cases.replace(opened, taken(opened.claim(8, NOW)), move("claimed", 8))).isFalse();

    assertThat(cases.find("c1").orElseThrow().claimant()).hasValue(7);
    assertThat(verified()).isEqualTo(new AuditFile.Check(2, Optional.empty()));
  }

  @Test
  void replace_decided_waitsNoMore() {
    ModerationCase opened = open("c1", 6);
    ModerationCase claimed = taken(opened.claim(7, NOW));
    ModerationCase approved = taken(claimed.decide(7, true, "a statue", NOW));
    cases.replace(opened, claimed, move("claimed", 7));

    assertThat(cases.replace(claimed, approved, move("approved", 7))).isTrue();
    assertThat(cases.waiting(5)).isEmpty();
    assertThat(cases.find("c1")).contains(approved);
  }

  @Test
  void ofMember_latestFirst() {
    open("c1", 6);
    ModerationCase refused = ModerationCase.refused("c2", 5, 6, "gore", NOW.plusSeconds(5), LATER);
    cases.open(refused, PROMPT, opening());
    open("c3", 9);

    assertThat(cases.ofMember(5, 6)).extracting(ModerationCase::id).containsExactly("c2", "c1");
  }

  @Test
  void erase_wordsAndMemberGo_chainStays() {
    open("c1", 6);
    open("c2", 9);

    assertThat(cases.erase(6, move("erased", Move.NO_MODERATOR))).isEqualTo(1);

    assertThat(cases.prompt("c1")).isEmpty();
    assertThat(cases.find("c1").orElseThrow().memberId()).isZero();
    assertThat(cases.find("c1").orElseThrow().state()).isEqualTo(CaseState.EXPIRED);
    assertThat(cases.prompt("c2")).contains(PROMPT);
    assertThat(verified()).isEqualTo(new AuditFile.Check(3, Optional.empty()));
    List<AuditEntry> entries = new ArrayList<>();
    cases.export(entries::add);
    assertThat(entries.get(0).personal()).isEmpty();
    assertThat(entries.get(1).personal()).isPresent();
  }
}
