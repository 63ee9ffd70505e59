package dev.artishow.moderation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditFileTest {
  private static List<AuditEntry> chain() {
    var entries = new ArrayList<AuditEntry>();
    Optional<AuditEntry> last = Optional.empty();
    for (int i = 0; i < 4; i++) {
      AuditEntry entry =
          AuditEntry.after(
              last,
              Instant.parse("2026-11-30T08:00:00Z").plusSeconds(i),
              "c" + i,
              7,
              "claimed",
              "2+abc",
              Optional.of(new AuditEntry.Personal("salt" + i, "a prompt " + i)));
      entries.add(entry);
      last = Optional.of(entry);
    }
    return entries;
  }

  private static AuditFile.Check verify(List<String> lines) {
    return AuditFile.verify(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  private static List<String> lines(List<AuditEntry> entries) {
    return new ArrayList<>(entries.stream().map(AuditFile::line).toList());
  }

  @Test
  void verify_untouched_isWhole() {
    assertThat(verify(lines(chain()))).isEqualTo(new AuditFile.Check(4, Optional.empty()));
  }

  @Test
  void verify_erasedWords_isWholeAndHoldsThemNoMore() {
    List<AuditEntry> entries = chain();
    entries.set(1, entries.get(1).erased());

    assertThat(verify(lines(entries)).fault()).isEmpty();
    assertThat(lines(entries).get(1)).doesNotContain("a prompt", "salt1");
  }

  @Test
  void verify_changedLine_isTold() {
    List<String> lines = lines(chain());
    lines.set(2, lines.get(2).replace("\"actor\":7", "\"actor\":8"));

    assertThat(verify(lines))
        .isEqualTo(
            new AuditFile.Check(2, Optional.of("line 3 was changed: its hash does not fit")));
  }

  @Test
  void verify_changedWords_isTold() {
    List<String> lines = lines(chain());
    lines.set(0, lines.get(0).replace("a prompt 0", "another"));

    assertThat(verify(lines).fault()).contains("line 1 was changed: its words do not fit");
  }

  @Test
  void verify_lineLeftOut_isTold() {
    List<String> lines = lines(chain());
    lines.remove(1);

    assertThat(verify(lines).entries()).isEqualTo(1);
    assertThat(verify(lines).fault()).contains("line 2 has the number 3");
  }
}
