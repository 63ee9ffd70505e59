package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.scene.Tone;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetBuilderTest {
  private static final PromptScreen ALLOWS_ALL = prompt -> new Verdict.Allow();

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(3);
  private TestingPlan tiny;

  @BeforeEach
  void publish() throws IOException {
    tiny = new TestingPlan();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private DatasetBuilder builder(PromptScreen screen, BuildProgress progress) {
    return new DatasetBuilder(tiny.registry(), screen, threads, progress);
  }

  private Dataset build(String name) throws Exception {
    return build(name, ALLOWS_ALL);
  }

  private Dataset build(String name, PromptScreen screen) throws Exception {
    Path out = folder.resolve(name);
    builder(screen, BuildProgress.SILENT).build(tiny.plan(), out, folder.resolve("cache"));
    return Dataset.open(out);
  }

  private static List<String> ids(Dataset dataset) {
    return dataset.entries().map(PictureEntry::id).toList();
  }

  private static String reason(Dataset dataset, String what) throws IOException {
    return dataset.dropped().stream()
        .filter(dropped -> dropped.what().equals(what))
        .map(Dropped::reason)
        .collect(Collectors.joining());
  }

  @Test
  void build_keepsWhatHasNamesAndPixels() throws Exception {
    assertThat(ids(build("tiny")))
        .containsExactly(
            "flat/red-apple",
            "flat/waving-hand",
            "flat/waving-hand-light",
            "flat/waving-hand-dark",
            "flat/pistol",
            "lined/red-apple",
            "lined/butterfly",
            "lined/club-suit");
  }

  @Test
  void build_listsWhatItDropsAndWhy() throws Exception {
    Dataset dataset = build("tiny");

    assertThat(reason(dataset, "flat/france")).isEqualTo("flag");
    assertThat(reason(dataset, "flat/butterfly")).isEqualTo("is blank");
    assertThat(reason(dataset, "flat/club-suit")).contains("text");
    assertThat(reason(dataset, "flat/kubernetes")).contains("no emoji");
    assertThat(reason(dataset, "lined/butterfly-2")).isEqualTo("looks the same as lined/butterfly");
  }

  @Test
  void build_everyPictureSaysWhoseItIs() throws Exception {
    PictureEntry apple = build("tiny").entry(0);

    assertThat(apple.packageName()).isEqualTo("@things/icons");
    assertThat(apple.version()).isEqualTo("1.0.0");
    assertThat(apple.path()).isEqualTo("json/flat.json#red-apple");
    assertThat(apple.author()).isEqualTo("Ada");
    assertThat(apple.license()).isEqualTo("CC0-1.0");
    assertThat(apple.evidence()).isEqualTo("json/flat.json: info.license");
    assertThat(apple.sourceSha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void build_twinInAnotherStyle_isKeptAndLinked() throws Exception {
    PictureEntry twin = build("tiny").entry(5);

    assertThat(twin.id()).isEqualTo("lined/red-apple");
    assertThat(twin.group()).isEqualTo("flat/red-apple");
  }

  @Test
  void build_tones_areToldApartFromTheConcept() throws Exception {
    PictureEntry dark = build("tiny").entry(3);

    assertThat(dark.concept()).isEqualTo("1f44b");
    assertThat(dark.tones()).containsExactly(Tone.DARK);
    assertThat(dark.colors()).isEmpty();
  }

  @Test
  void build_languages_areThoseThatNameEnough() throws Exception {
    assertThat(build("tiny").info().languages()).containsExactly("en", "fr");
  }

  @Test
  void build_refusedName_dropsItsPictures() throws Exception {
    Dataset dataset = build("tiny", refusing("pistolet"));

    assertThat(ids(dataset)).doesNotContain("flat/pistol");
    assertThat(reason(dataset, "flat/pistol"))
        .isEqualTo("its name in fr is refused by [no-pistolet]");
  }

  @Test
  void build_refusedKeyword_dropsTheKeywordAlone() throws Exception {
    Dataset dataset = build("tiny", refusing("insect"));

    assertThat(dataset.concepts().get("1f98b"))
        .extracting(concept -> concept.in("en").orElseThrow().keywords())
        .isEqualTo(List.of("pretty"));
    assertThat(reason(dataset, "1f98b in en: insect")).isEqualTo("is refused by [no-insect]");
  }

  private static PromptScreen refusing(String word) {
    var reason = new Reason("No.", "Non.");
    var finding = new Finding("no-" + word, "1", Category.WEAPONS_DRUGS, 0, 1, reason);
    return prompt ->
        prompt.equals(word) ? new Verdict.Refuse(List.of(finding)) : new Verdict.Allow();
  }

  @Test
  void build_again_givesTheSameBytes() throws Exception {
    build("one");
    builder(ALLOWS_ALL, BuildProgress.SILENT)
        .build(tiny.plan(), folder.resolve("other"), folder.resolve("other-cache"));

    assertThat(bytes(folder.resolve("other"))).isEqualTo(bytes(folder.resolve("one")));
  }

  private static Map<String, List<Byte>> bytes(Path folder) throws IOException {
    var bytes = new TreeMap<String, List<Byte>>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        var boxed = new ArrayList<Byte>();
        for (byte value : Files.readAllBytes(file)) {
          boxed.add(value);
        }
        bytes.put(file.getFileName().toString(), boxed);
      }
    }
    return bytes;
  }

  @Test
  void build_nothingChanged_touchesNothing() throws Exception {
    build("tiny");
    var stages = new HashSet<BuildProgress.Stage>();

    builder(ALLOWS_ALL, onBegin(stages)).build(tiny.plan(), folder.resolve("tiny"), folder);

    assertThat(stages).isEmpty();
  }

  private static BuildProgress onBegin(Set<BuildProgress.Stage> stages) {
    return new BuildProgress() {
      @Override
      public void begin(Stage stage, long total) {
        stages.add(stage);
      }

      @Override
      public void reached(long done) {}
    };
  }

  @Test
  void build_killedInTheMiddle_leavesTheOldOneAndGoesOn() throws Exception {
    Path out = folder.resolve("tiny");
    Path cache = folder.resolve("cache");
    DatasetInfo old = build("tiny").info();
    Files.delete(cache.resolve("rendered-v%d.pictures".formatted(Rendering.VERSION)));
    var dying = builder(ALLOWS_ALL, dyingAt(6));

    assertThatThrownBy(() -> dying.build(tiny.plan(0.5), out, cache)).isInstanceOf(PowerCut.class);
    assertThat(Dataset.open(out).info()).isEqualTo(old);
    int downloads = tiny.registry().downloads().size();
    DatasetInfo resumed =
        builder(ALLOWS_ALL, BuildProgress.SILENT).build(tiny.plan(0.5), out, cache);

    assertThat(resumed.pictures()).isEqualTo(old.pictures());
    assertThat(tiny.registry().downloads()).hasSize(downloads);
    assertThat(Dataset.open(out).damagedFiles()).isEmpty();
    assertThat(folder.resolve("tiny.partial")).doesNotExist();
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static BuildProgress dyingAt(long picture) {
    return new BuildProgress() {
      @Override
      public void begin(Stage stage, long total) {}

      @Override
      public void reached(long done) {
        if (done == picture) {
          throw new PowerCut();
        }
      }
    };
  }

  @Test
  void build_folderThatIsNoDataset_isLeftAlone() throws Exception {
    Path mine = Files.createDirectories(folder.resolve("thesis"));
    Files.writeString(mine.resolve("chapter-1.txt"), "precious");

    assertThatThrownBy(
            () ->
                builder(ALLOWS_ALL, BuildProgress.SILENT)
                    .build(tiny.plan(), mine, folder.resolve("cache")))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("thesis", "is no data set");
    assertThat(mine.resolve("chapter-1.txt")).hasContent("precious");
  }

  @Test
  void build_split_isOneForAllTonesAndSources() throws Exception {
    builder(ALLOWS_ALL, BuildProgress.SILENT)
        .build(tiny.plan(0.5), folder.resolve("tiny"), folder.resolve("cache"));
    Dataset dataset = Dataset.open(folder.resolve("tiny"));

    var splits =
        dataset
            .entries()
            .collect(
                Collectors.groupingBy(
                    PictureEntry::concept,
                    Collectors.mapping(PictureEntry::split, Collectors.toSet())));

    assertThat(splits.values()).allSatisfy(split -> assertThat(split).hasSize(1));
    assertThat(splits.values()).contains(Set.of(Split.TRAIN), Set.of(Split.HELD_OUT));
    assertThat(dataset.indices(Split.TRAIN).count() + dataset.indices(Split.HELD_OUT).count())
        .isEqualTo(dataset.size());
  }

  @Test
  void readPlanes_ofRedApple_isRedInTheMiddleAndClearAtTheEdge() throws Exception {
    Dataset dataset = build("tiny");
    float[] planes = new float[3 + 4 * 32 * 32];

    dataset.readPlanes(0, 32, planes, 3);

    int middle = 3 + 18 * 32 + 16;
    assertThat(planes[middle]).isEqualTo(0xdd / 127.5f - 1);
    assertThat(planes[middle + 32 * 32]).isEqualTo(0x22 / 127.5f - 1);
    assertThat(planes[middle + 3 * 32 * 32]).isEqualTo(1);
    assertThat(planes[3]).isEqualTo(-1);
    assertThat(planes[3 + 3 * 32 * 32]).isEqualTo(-1);
  }
}
