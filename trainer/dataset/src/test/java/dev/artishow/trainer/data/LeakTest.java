package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Style;
import dev.artishow.moderation.Verdict;
import dev.artishow.trainer.data.audit.Audit;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.plan.DatasetPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is held out, no synonym, no other source and no other drawing gives it away. */
final class LeakTest {
  private static final String CIRCLE = "<circle cx='16' cy='16' r='%s' fill='#%s'/>";
  private static final String SETS =
      """
      {"prefix": "%s", "width": 32, "height": 32,
       "icons": {
         "red-apple": {"body": "%s"},
         "butterfly": {"body": "%s"},
         "pistol": {"body": "%s"},
         "club-suit": {"body": "%s"},
         "waving-hand": {"body": "<rect x='2' y='9' width='9' height='9' fill='#fc3'/>"}}}
      """;

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private TestingPlan tiny;

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static String set(String name, double apple, double butterfly) {
    return SETS.formatted(
        name,
        CIRCLE.formatted(apple, "d22"),
        CIRCLE.formatted(butterfly, "37c"),
        CIRCLE.formatted(9, "555"),
        "<rect x='9' y='9' width='14' height='20' fill='#222'/>");
  }

  @BeforeEach
  void publish() throws IOException {
    var sets = Map.of("one", set("one", 12, 12), "two", set("two", 12.02, 4));
    tiny = new TestingPlan(sets, Map.of("one", Style.FLAT, "two", Style.OUTLINED));
  }

  private Dataset build(long seed) throws Exception {
    DatasetPlan plan = tiny.plan(seed, 0.5, 0.2, 0.2);
    Path out = folder.resolve("seed-" + seed);
    new DatasetBuilder(
            tiny.registry(), prompt -> new Verdict.Allow(), threads, BuildProgress.SILENT)
        .build(plan, out, folder.resolve("cache"));
    return Dataset.open(out);
  }

  @Test
  void build_anySeed_leaksNothing() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(Audit.of(build(seed)).examples()).isEmpty();
    }
  }

  @Test
  void build_concept_isWhollyTrainedOrWhollyHeldOutInAllSources() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Map<String, List<Boolean>> heldOut =
          build(seed)
              .entries()
              .collect(
                  Collectors.groupingBy(
                      PictureEntry::concept,
                      Collectors.mapping(
                          entry -> entry.split() == Split.HELD_OUT, Collectors.toList())));
      assertThat(heldOut.values())
          .allSatisfy(concept -> assertThat(concept.stream().distinct()).hasSize(1));
    }
  }

  @Test
  void build_heldOutName_isNobodysKeyword() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Dataset dataset = build(seed);
      List<String> names = heldOutNames(dataset);
      List<String> learnt =
          dataset.concepts().values().stream()
              .filter(concept -> !dataset.splits().holdsOut(concept.key()))
              .flatMap(concept -> concept.in("en").stream())
              .map(Label::keywords)
              .flatMap(List::stream)
              .toList();
      assertThat(learnt).doesNotContainAnyElementsOf(names);
    }
  }

  private static List<String> heldOutNames(Dataset dataset) {
    return dataset.concepts().values().stream()
        .filter(concept -> dataset.splits().holdsOut(concept.key()))
        .flatMap(concept -> concept.in("en").stream())
        .map(Label::name)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), names -> names.isEmpty() ? List.of("nothing") : names));
  }
}
