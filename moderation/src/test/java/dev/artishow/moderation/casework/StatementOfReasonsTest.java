package dev.artishow.moderation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.moderation.Finding;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementOfReasonsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-03T10:00:00Z");
  private static final String PROMPT = "=cruel, very \"cruel\"";
  private static final List<Finding> FINDINGS =
      List.of(
          new Finding(
              "gore", "2+ab", Category.VIOLENCE, 0, 6, new Reason("It is cruel.", "C’est cruel.")));

  private static StatementOfReasons on(ModerationCase one) {
    return StatementOfReasons.on(one, NOW, FINDINGS, PROMPT, false);
  }

  private static ModerationCase taken(Step step) {
    return ((Step.Taken) step).after();
  }

  @Test
  void on_refusedByARule_isDecidedByMachineAndCanBeAppealed() {
    StatementOfReasons statement = on(ModerationCase.refused("c1", 5, 6, "gore", NOW, LATER));

    assertThat(statement.isDecidedByMachine()).isTrue();
    assertThat(statement.measure()).isEqualTo(StatementOfReasons.Measure.NOT_DRAWN);
    assertThat(statement.facts()).isEqualTo("“=cruel”");
    assertThat(statement.ground()).isEqualTo("gore 2+ab");
    assertThat(statement.redress()).contains("appeal");
  }

  @Test
  void on_refusedByAModerator_givesTheirReason() {
    ModerationCase held = ModerationCase.held("c1", 5, 6, NOW, LATER);
    ModerationCase refused =
        taken(taken(held.claim(7, NOW)).decide(7, false, "not on this server", NOW));

    assertThat(on(refused).isDecidedByMachine()).isFalse();
    assertThat(on(refused).facts()).endsWith("; not on this server");
  }

  @Test
  void on_approved_isNoStatement() {
    ModerationCase held = ModerationCase.held("c1", 5, 6, NOW, LATER);
    ModerationCase approved = taken(taken(held.claim(7, NOW)).decide(7, true, "harmless", NOW));

    assertThatThrownBy(() -> on(approved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("APPROVED");
  }

  @Test
  void on_french_isInFrench() {
    var statement =
        StatementOfReasons.on(
            ModerationCase.held("c1", 5, 6, NOW, LATER), NOW, FINDINGS, PROMPT, true);

    assertThat(statement.explanation()).isEqualTo("C’est cruel.");
    assertThat(statement.measure()).isEqualTo(StatementOfReasons.Measure.HELD);
  }

  @Test
  void csv_quotesAndFormulas_areInert() {
    ModerationCase held = ModerationCase.held("=1+1", 5, 6, NOW, LATER);

    assertThat(StatementFile.csv(List.of(on(held))).lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("case,decided_at,measure"))
        .anySatisfy(line -> assertThat(line).matches("\"?'=1\\+1\"?,.*"));
    assertThat(StatementFile.json(on(held))).contains("\"automated_detection\":true");
  }
}
