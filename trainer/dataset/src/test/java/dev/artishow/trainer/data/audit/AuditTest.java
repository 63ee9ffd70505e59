package dev.artishow.trainer.data.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import dev.artishow.trainer.data.audit.Fault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private Path set;

  @BeforeEach
  void build() throws Exception {
    set = new TestingPlan().build(folder).folder();
  }

  private Audit audit() throws IOException {
    return Audit.of(Dataset.open(set));
  }

  /** Falsifies the manifest's lines, of the same length so that the index still fits. */
  private void falsify(String from, String to) throws IOException {
    assertThat(to).hasSameSizeAs(from);
    Path manifest = set.resolve("manifest.jsonl");
    String text = Files.readString(manifest);
    assertThat(text).contains(from);
    Files.writeString(manifest, text.replace(from, to));
  }

  private void rewriteSplits(double heldOut) throws IOException {
    Path file = set.resolve("splits.json");
    var record = (ObjectNode) MAPPER.readTree(file.toFile());
    ((ObjectNode) record.get("plan")).put("heldOut", heldOut);
    MAPPER.writeValue(file.toFile(), record);
  }

  @Test
  void of_whatTheBuilderMade_findsNothing() throws Exception {
    Audit audit = audit();

    assertThat(audit.counts()).isEmpty();
    assertThat(audit.passed()).isTrue();
    assertThat(audit.pictures()).isEqualTo(8);
  }

  @Test
  void of_pictureWithoutEvidence_isAFaultOfRights() throws Exception {
    falsify("json/lined.json: info.license", " ".repeat(29));

    assertThat(audit().counts()).containsEntry(Kind.RIGHTS, 3L);
  }

  @Test
  void of_unknownLicence_isAFaultOfRights() throws Exception {
    falsify("\"CC0-1.0\"", "\"FREE-1.\"");

    assertThat(audit().examples())
        .anySatisfy(
            fault -> assertThat(fault.what()).contains("FREE-1.").contains("not known to be open"));
  }

  @Test
  void of_licenceOfAnotherClass_isAMixedShard() throws Exception {
    falsify(
        "\"license\":\"CC0-1.0\",\"evidence\":\"json/flat",
        "\"license\":\"GPL-3.0-only\",\"evidence\":\"flat");

    assertThat(audit().counts()).containsEntry(Kind.MIXED_CLASSES, 5L);
  }

  @Test
  void of_heldOutConceptThatIsLearnt_isALeak() throws Exception {
    rewriteSplits(0.5);

    assertThat(audit().examples())
        .anySatisfy(fault -> assertThat(fault.what()).contains("shows the held-out concept"));
  }

  @Test
  void of_changedPixels_isDamage() throws Exception {
    Path shard = set.resolve("pictures-64-00000.rgba");
    byte[] bytes = Files.readAllBytes(shard);
    bytes[5000] ^= 1;
    Files.write(shard, bytes);

    assertThat(audit().examples())
        .containsExactly(
            new Fault(Kind.DAMAGE, "pictures-64-00000.rgba", "is not as it was written"));
  }

  @Test
  void of_changedWords_isDamage() throws Exception {
    Path concepts = set.resolve("concepts.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(concepts));
    lines.set(0, lines.get(0).replace("\"origin\":\"cldr\"", "\"origin\":\"cldx\""));
    Files.write(concepts, lines);

    assertThat(audit().counts()).isEqualTo(Map.of(Kind.DAMAGE, 1L));
  }
}
