package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.TestingPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SummaryJsonTest {
  @TempDir Path folder;

  @Test
  void of_tinySet_hasTheDocumentedKeys() throws Exception {
    String text = SummaryJson.of(DatasetSummary.of(new TestingPlan().build(folder)));
    JsonNode json = new ObjectMapper().readTree(text);

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "dataset",
            "permissive",
            "sources",
            "licenses",
            "styles",
            "splits",
            "tones",
            "colors",
            "languages",
            "concepts",
            "people",
            "attributes",
            "twins",
            "toneOrders",
            "dropped",
            "bytes");
    assertThat(json.at("/permissive/pictures").asInt()).isEqualTo(8);
    assertThat(json.at("/permissive/sources/flat").asInt()).isEqualTo(5);
    assertThat(json.at("/permissive/licenses/CC0-1.0").asInt()).isEqualTo(8);
    assertThat(json.at("/sources/lined/authors/Ada").asInt()).isEqualTo(3);
    assertThat(json.at("/languages/fr/origins/cldr").asInt()).isPositive();
    assertThat(json.at("/people/bodyParts/dark").asInt()).isEqualTo(1);
    assertThat(json.at("/concepts/histogram").properties()).isNotEmpty();
    assertThat(json.at("/bytes/pictures-64.rgba").asLong()).isEqualTo(64 + 8 * 64 * 64 * 4);
  }
}
