package dev.artishow.trainer.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.reference.find.Called;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryNamesTest {
  @TempDir Path folder = Path.of("");

  private static Concept concept(String key, String name, String origin) {
    return new Concept(key, Map.of("en", new Label(name, List.of(), origin)));
  }

  /** The concept that English calls so best. */
  private String best(String noun, List<Concept> concepts) throws IOException {
    Path data = Files.write(folder.resolve("data.noun"), List.of());
    Path index = Files.write(folder.resolve("index.sense"), List.of());
    var meanings = new NounMeanings(WordNet.read(index), Synsets.read(data));
    return LibraryNames.of(concepts, Map.of(), meanings).stream()
        .filter(called -> called.language().equals("en") && called.phrase().equals(noun))
        .max(Comparator.comparingInt(Called::weight))
        .map(Called::concept)
        .orElse("nothing");
  }

  @Test
  void of_nounsThatMeanSomethingElseFirst_beforeWhatBearsThatName() throws IOException {
    Concept cells = concept("word:table", "table", "plan");
    assertThat(best("table", List.of(cells, concept("word:dining table", "dining table", "plan"))))
        .isEqualTo("word:dining table");
    assertThat(best("table", List.of(cells))).isEqualTo("word:table");
  }
}
