package dev.artishow.trainer.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.config.Configuration;
import dev.artishow.engine.raster.TestingPictures;
import dev.artishow.engine.scene.Style;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Reason;
import dev.artishow.trainer.data.local.Consent;
import dev.artishow.trainer.data.local.FolderListing;
import dev.artishow.trainer.data.local.LocalListing;
import dev.artishow.trainer.data.local.LocalPlan;
import dev.artishow.trainer.data.local.LocalTree;
import dev.artishow.trainer.data.local.MetadataListing;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.ImportPlan;
import dev.artishow.trainer.data.plan.SplitPlan;
import dev.artishow.trainer.data.source.LicenseClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets of pictures that somebody brought. */
final class LocalDatasetTest {
  private static final PromptScreen ALLOWS_ALL = prompt -> new Verdict.Allow();

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private Path in;

  @BeforeEach
  void bring() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    Files.write(in.resolve("flag.png"), TestingPictures.png(40, 20));
    Files.writeString(in.resolve("flag.txt"), "two stripes\nbicolor\nforbidden");
    Files.write(in.resolve("tall.jpg"), TestingPictures.jpeg(20, 40));
    Files.writeString(in.resolve("tall.fr.txt"), "deux bandes");
    Files.write(
        in.resolve("broken.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    Files.writeString(in.resolve("broken.txt"), "nothing");
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Consent consent() throws IOException {
    return new Consent(
        "Ada", "2026-11-25T18:00:00Z", 1, "en", "CC0-1.0", LocalTree.of(in).sha256());
  }

  private DatasetPlan plan() throws IOException {
    return plan(FolderListing::new, in.toString());
  }

  private DatasetPlan plan(LocalListing.Form form, String path) throws IOException {
    LocalListing listing = form.of(LocalListing.LOCAL, path, new LocalPlan("en", consent()));
    return ImportPlan.of("mine", listing, Style.UNSTATED, "Ada");
  }

  private Dataset build(DatasetPlan plan, PromptScreen screen, BuildProgress progress)
      throws Exception {
    Path out = folder.resolve("mine");
    new DatasetBuilder(new TestingPlan().registry(), screen, threads, progress)
        .build(plan, folder, out, folder.resolve("cache"));
    return Dataset.open(out);
  }

  private Dataset build() throws Exception {
    return build(plan(), ALLOWS_ALL, BuildProgress.SILENT);
  }

  private static Map<String, String> reasons(Dataset dataset) throws IOException {
    return dataset.dropped().stream().collect(Collectors.toMap(Dropped::what, Dropped::reason));
  }

  @Test
  void build_withoutPackages_keepsPicturesAndListsTheOthers() throws Exception {
    Dataset dataset = build();

    assertThat(dataset.entries().map(PictureEntry::id))
        .containsExactly("mine/flag.png", "mine/tall.jpg");
    assertThat(reasons(dataset)).containsOnlyKeys("mine/broken.png");
    assertThat(dataset.info().languages()).containsExactly("en", "fr");
    assertThat(dataset.damagedFiles()).isEmpty();
  }

  @Test
  void build_manifest_saysWhoAgreedAndToWhat() throws Exception {
    Dataset dataset = build();
    PictureEntry flag = dataset.entry(0);
    String sha256 = LocalTree.of(in).sha256();

    assertThat(flag.packageName()).isEqualTo("local");
    assertThat(flag.version()).isEqualTo(sha256.substring(0, 12));
    assertThat(flag.evidence())
        .isEqualTo(
            "consent.json: given by Ada on 2026-11-25 for the files of SHA-256 "
                + sha256.substring(0, 12));
    var consent =
        new ObjectMapper().readTree(folder.resolve("mine/consent.json").toFile()).path("mine");
    assertThat(consent.path("consent").path("sha256").asText()).isEqualTo(sha256);
    assertThat(consent.path("text").asText()).contains("Models may be trained on them");
  }

  @Test
  void build_captions_areThePicturesOwnAndSampled() throws Exception {
    Dataset dataset = build();
    var sampler = new CaptionSampler(dataset);
    var random = new Random(1);

    assertThat(requireNonNull(dataset.entry(0).labels().get("en")).keywords())
        .contains("bicolor", "forbidden");
    for (int i = 0; i < 50; i++) {
      assertThat(sampler.caption(dataset.entry(0), random))
          .containsAnyOf("stripes", "bicolor", "forbidden");
      assertThat(sampler.caption(dataset.entry(1), "fr", random)).contains("deux bandes");
    }
  }

  @Test
  void build_captionsRefusedByModeration_dropThePictureOrTheWord() throws Exception {
    assertThat(reasons(build(plan(), refusing("two stripes"), BuildProgress.SILENT)))
        .containsEntry("mine/flag.png", "its name in en is refused by [no]");
    Files.delete(folder.resolve("mine/dataset.json"));
    deleteAll(folder.resolve("mine"));

    Dataset dataset = build(plan(), refusing("forbidden"), BuildProgress.SILENT);

    assertThat(requireNonNull(dataset.entry(0).labels().get("en")).keywords())
        .containsExactly("bicolor");
    assertThat(reasons(dataset))
        .containsEntry("mine/flag.png in en: forbidden", "is refused by [no]");
  }

  private static PromptScreen refusing(String words) {
    var finding = new Finding("no", "1", Category.WEAPONS_DRUGS, 0, 1, new Reason("No.", "Non."));
    return prompt ->
        prompt.equals(words) ? new Verdict.Refuse(List.of(finding)) : new Verdict.Allow();
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void build_nothingChanged_touchesNothing() throws Exception {
    build();
    var untouched = Files.getLastModifiedTime(folder.resolve("mine/dataset.json"));

    build(plan(), ALLOWS_ALL, dyingAt(0));

    assertThat(Files.getLastModifiedTime(folder.resolve("mine/dataset.json"))).isEqualTo(untouched);
  }

  @Test
  void build_contentChangedSinceConsent_isRefusedAndTheOldOneStays() throws Exception {
    DatasetPlan before = plan();
    build();
    Files.writeString(in.resolve("flag.txt"), "three stripes");

    assertThatThrownBy(() -> build(before, ALLOWS_ALL, BuildProgress.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("changed since consent", "Ada", "dataset import again");
    assertThat(Dataset.open(folder.resolve("mine")).size()).isEqualTo(2);

    assertThat(requireNonNull(build().entry(0).labels().get("en")).name())
        .isEqualTo("three stripes");
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static BuildProgress dyingAt(long picture) {
    return new BuildProgress() {
      @Override
      public void begin(Stage stage, long total) {
        if (picture == 0) {
          throw new PowerCut();
        }
      }

      @Override
      public void reached(long done) {
        if (done == picture) {
          throw new PowerCut();
        }
      }
    };
  }

  @Test
  void build_killedInTheMiddle_goesOn() throws Exception {
    assertThatThrownBy(() -> build(plan(), ALLOWS_ALL, dyingAt(2))).isInstanceOf(PowerCut.class);
    assertThat(folder.resolve("mine")).doesNotExist();

    assertThat(build().size()).isEqualTo(2);
    assertThat(folder.resolve("mine.partial")).doesNotExist();
  }

  @Test
  void plan_writtenAndRead_isTheSame() throws Exception {
    Path file = folder.resolve("mine.conf");

    ImportPlan.write(plan(), file);

    assertThat(Configuration.read(file, Map.of(), DatasetPlan.class)).isEqualTo(plan());
    assertThat(file).content().startsWith("#");
  }

  @Test
  void build_pathFromThePlansFolder_isFound() throws Exception {
    assertThat(build(plan(FolderListing::new, "in"), ALLOWS_ALL, BuildProgress.SILENT).size())
        .isEqualTo(2);
  }

  @Test
  void build_metadata_ownLicenseOfAnotherClass_isDropped() throws Exception {
    Files.writeString(
        in.resolve("metadata.jsonl"),
        """
        {"file_name": "flag.png", "text": "flag", "license": "CC-BY-SA-4.0"}
        {"file_name": "tall.jpg", "text": "tall", "license": "CC-BY-4.0", "author": "Bob"}
        """);

    Dataset dataset =
        build(plan(MetadataListing::new, in.toString()), ALLOWS_ALL, BuildProgress.SILENT);

    assertThat(dataset.entry(0).license()).isEqualTo("CC-BY-4.0");
    assertThat(dataset.entry(0).author()).isEqualTo("Bob");
    assertThat(reasons(dataset).get("mine/flag.png")).contains("CC-BY-SA-4.0 is not permissive");
  }

  @Test
  void build_besideEmoji_sharesTheirConcepts() throws Exception {
    Files.writeString(in.resolve("flag.txt"), "Butterfly");
    var tiny = new TestingPlan();
    DatasetPlan emoji = tiny.plan();
    var both =
        new DatasetPlan(
            "both",
            LicenseClass.PERMISSIVE,
            new SplitPlan(7, 0, 0, 0, List.of()),
            emoji.packages(),
            emoji.captions(),
            List.of(emoji.sources().get(0), plan().sources().get(0)),
            List.of(),
            Optional.empty());

    new DatasetBuilder(tiny.registry(), ALLOWS_ALL, threads, BuildProgress.SILENT)
        .build(both, folder, folder.resolve("both"), folder.resolve("cache"));

    Dataset dataset = Dataset.open(folder.resolve("both"));
    assertThat(dataset.entries())
        .filteredOn(entry -> entry.id().equals("mine/flag.png"))
        .extracting(PictureEntry::concept)
        .containsExactly("1f98b");
  }

  @Test
  void plan_withoutCaptionsButWithPackages_isRefused() throws Exception {
    DatasetPlan emoji = new TestingPlan().plan();

    assertThatThrownBy(
            () ->
                new DatasetPlan(
                    "tiny",
                    LicenseClass.PERMISSIVE,
                    emoji.split(),
                    emoji.packages(),
                    Optional.empty(),
                    emoji.sources(),
                    List.of(),
                    Optional.empty()))
        .hasMessageContaining("captions must be given unless all sources are local");
  }

  @Test
  void source_localWithoutConsent_isRefused() throws Exception {
    Path file = folder.resolve("mine.conf");
    ImportPlan.write(plan(), file);
    Files.writeString(file, Files.readString(file).replace("\"language\"", "\"lingua\""));

    assertThatThrownBy(() -> Configuration.read(file, Map.of(), DatasetPlan.class))
        .hasMessageContainingAll(
            "sources[0].local.language is missing", "lingua is not a known key");
  }

  @Test
  void source_localInAPackage_isRefused() throws Exception {
    var local = new LocalPlan("en", consent());

    assertThatThrownBy(() -> new FolderListing("@things/icons", "in", local))
        .hasMessageContaining("from must be local for pictures on this machine");
  }
}
