package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.fetch.PackageCache;
import dev.artishow.trainer.data.fetch.PackageClient;
import dev.artishow.trainer.data.local.ConsentFile;
import dev.artishow.trainer.data.plan.CaptionPlan;
import dev.artishow.trainer.data.plan.DatasetPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/**
 * Builds a data set from a plan. The same plan gives the same bytes, however many threads render.
 * The folder gets its name when everything in it is complete; a build that was killed goes on from
 * the packages and pictures in its cache.
 */
public final class DatasetBuilder {
  /** Raised whenever the same plan gives other bytes. */
  private static final int VERSION = 4;

  private static final int PICTURES_PER_SHARD = 4096;

  private final PackageClient client;
  private final PromptScreen screen;
  private final ExecutorService executor;
  private final BuildProgress progress;

  /**
   * A builder with what it needs from outside.
   *
   * @param screen that every caption must pass
   * @param executor renders pictures; not shut down
   */
  public DatasetBuilder(
      PackageClient client, PromptScreen screen, ExecutorService executor, BuildProgress progress) {
    this.client = client;
    this.screen = screen;
    this.executor = executor;
    this.progress = progress;
  }

  /**
   * Builds into {@code folder}, or finds that it is there already.
   *
   * @param folder of the data set; an older one is replaced
   * @param cache folder for packages and rendered pictures, shared by all data sets
   */
  public DatasetInfo build(DatasetPlan plan, Path folder, Path cache)
      throws IOException, InterruptedException {
    return build(plan, Path.of(""), folder, cache);
  }

  /**
   * As {@link #build(DatasetPlan, Path, Path)}, of a plan that may name local pictures.
   *
   * @param planFolder from which their relative paths are meant
   */
  public DatasetInfo build(DatasetPlan plan, Path planFolder, Path folder, Path cache)
      throws IOException, InterruptedException {
    String planSha256 =
        Sha256.of(
            (VERSION
                    + "\n"
                    + Rendering.VERSION
                    + "\n"
                    + screen.version()
                    + "\n"
                    + plan.digestText())
                .getBytes(StandardCharsets.UTF_8));
    LocalSources local = LocalSources.of(plan, planFolder);
    var swap = new FolderSwap(folder);
    swap.recover();
    var present = swap.present();
    if (present.isPresent() && present.get().planSha256().equals(planSha256)) {
      return present.get();
    }
    PackageFolders packages =
        PackageFolders.fetch(
            plan,
            new PackageCache(cache.resolve("packages"), client),
            cache.resolve("unpacked"),
            progress);
    progress.begin(BuildProgress.Stage.CAPTIONS, 0);
    CldrLabels labels = labels(plan, packages);
    Path partial = swap.begin();
    DatasetInfo info;
    try (var writer = new DatasetWriter(partial, PICTURES_PER_SHARD);
        RenderCache rendered =
            RenderCache.open(
                cache.resolve("rendered-v%d.pictures".formatted(Rendering.VERSION)),
                Rendering.LARGE)) {
      info = fill(plan, planSha256, packages, local, labels, partial, writer, rendered);
    }
    ConsentFile.write(local.consents(), partial);
    info.write(partial);
    swap.complete();
    return info;
  }

  private static CldrLabels labels(DatasetPlan plan, PackageFolders packages) throws IOException {
    if (plan.captions().isEmpty()) {
      return CldrLabels.none();
    }
    CaptionPlan captions = plan.captions().get();
    return CldrLabels.read(packages.of(captions.annotations()), packages.of(captions.derived()));
  }

  private DatasetInfo fill(
      DatasetPlan plan,
      String planSha256,
      PackageFolders packages,
      LocalSources local,
      CldrLabels labels,
      Path folder,
      DatasetWriter writer,
      RenderCache rendered)
      throws IOException, InterruptedException {
    var captions = new CaptionFilter(labels, plan.captions(), screen);
    var catalog = new ConceptCatalog(captions);
    var collecting =
        new Collecting(plan, local, new Intake(plan, labels, captions), catalog, writer, progress);
    collecting.collect(Sources.open(plan, packages, local, labels), rendered, executor);
    progress.begin(BuildProgress.Stage.FINISH, 0);
    List<String> languages = catalog.languages();
    List<Concept> concepts = catalog.concepts(languages, writer);
    collecting.links().linkSynonyms(concepts);
    SplitRecord record =
        SplitRecord.of(plan.split(), collecting.links().representatives(), concepts);
    record.write(folder);
    var guard = new LeakGuard(record.splits(), concepts);
    int training = writer.split(concepts, guard);
    return new DatasetInfo(
        DatasetInfo.FORMAT,
        plan.name(),
        plan.licenses(),
        planSha256,
        plan.split().seed(),
        writer.pictures(),
        training,
        catalog.count(),
        writer.droppedCount(),
        PICTURES_PER_SHARD,
        List.of(Rendering.SMALL, Rendering.MEDIUM, Rendering.LARGE),
        languages,
        FileDigests.of(folder),
        origins(plan));
  }

  private static Map<String, String> origins(DatasetPlan plan) {
    var origins = new TreeMap<String, String>();
    origins.put(Label.SOURCE, "the source of the picture");
    origins.put(Label.PLAN, "the data set's plan");
    plan.captions()
        .ifPresent(
            captions -> {
              String annotations = plan.pin(captions.annotations()).coordinates();
              String license = " (" + captions.license() + ")";
              origins.put(CldrLabels.WRITTEN, annotations + license);
              origins.put(CldrLabels.DERIVED, plan.pin(captions.derived()).coordinates() + license);
              origins.put(
                  Label.TRANSLATED,
                  "derived from the source's English words by a lexicon learnt from "
                      + annotations
                      + license);
            });
    return origins;
  }
}
