package dev.artishow.trainer.data;

import static dev.artishow.trainer.data.fetch.TestingPackages.text;

import dev.artishow.engine.scene.Style;
import dev.artishow.moderation.Verdict;
import dev.artishow.trainer.data.caption.TestingCldr;
import dev.artishow.trainer.data.fetch.TestingPackages;
import dev.artishow.trainer.data.kind.IconifyListing;
import dev.artishow.trainer.data.plan.CaptionPlan;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.Exclusion;
import dev.artishow.trainer.data.plan.PackagePin;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.plan.SplitPlan;
import dev.artishow.trainer.data.source.LicenseClass;
import dev.artishow.trainer.data.source.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Small icon sets, published in a registry in memory. */
public final class TestingPlan {
  private static final String FLAT =
      """
      {"prefix": "flat", "width": 32, "height": 32,
       "icons": {
         "red-apple": {"body": "<circle cx='16' cy='18' r='12' fill='#d22'/>"},
         "waving-hand": {"body": "<rect x='8' y='4' width='16' height='24' fill='#fc3'/>"},
         "waving-hand-light": {"body": "<rect x='8' y='4' width='16' height='24' fill='#fdc'/>"},
         "waving-hand-dark": {"body": "<rect x='8' y='4' width='16' height='24' fill='#642'/>"},
         "france": {"body": "<rect width='32' height='20' fill='#00f'/>"},
         "pistol": {"body": "<rect width='32' height='9' fill='#555'/>"},
         "butterfly": {"body": ""},
         "club-suit": {"body": "<text>♣</text>"},
         "kubernetes": {"body": "<rect width='32' height='32'/>"}},
       "chars": {"1f34e": "red-apple", "1f44b": "waving-hand", "1f1eb-1f1f7": "france",
         "1f44b-1f3fb": "waving-hand-light", "1f44b-1f3ff": "waving-hand-dark"}}
      """;

  private static final String LINED =
      """
      {"prefix": "lined", "width": 32, "height": 32,
       "icons": {
         "red-apple": {"body": "<circle cx='16' cy='18' r='12.05' fill='#d32222'/>"},
         "butterfly": {"body": "<ellipse cx='16' cy='16' rx='14' ry='7' fill='#37c'/>"},
         "butterfly-2": {"body": "<ellipse cx='16' cy='16' rx='14' ry='7' fill='#37c'/>"},
         "club-suit": {"body": "<rect x='9' y='9' width='14' height='20' fill='#222'/>"}}}
      """;

  private final TestingPackages registry = new TestingPackages();
  private final Map<String, Style> styleBySet;
  private final PackagePin icons;
  private final PackagePin annotations;
  private final PackagePin derived;

  /** Two sets, one flat and one outlined. */
  public TestingPlan() throws IOException {
    this(Map.of("flat", FLAT, "lined", LINED), Map.of("flat", Style.FLAT, "lined", Style.OUTLINED));
  }

  /** Sets of one's own, as Iconify's JSON, and their styles, both by name. */
  public TestingPlan(Map<String, String> sets, Map<String, Style> styleBySet) throws IOException {
    this.styleBySet = new TreeMap<>(styleBySet);
    var files = new TreeMap<String, byte[]>();
    sets.forEach((name, json) -> files.put("json/" + name + ".json", text(json)));
    icons = registry.publish("@things/icons", files);
    annotations = registry.publish("annotations", TestingCldr.annotations());
    derived = registry.publish("derived", TestingCldr.derived());
  }

  /** Where the sets are published. */
  public TestingPackages registry() {
    return registry;
  }

  /** With nothing held out. */
  public DatasetPlan plan() {
    return plan(0);
  }

  /** With this share of the concepts held out. */
  public DatasetPlan plan(double heldOut) {
    return plan(7, heldOut, 0, 0);
  }

  /** With these shares of concepts, of their styles and of their colours held out. */
  public DatasetPlan plan(long seed, double heldOut, double styles, double pairs) {
    return new DatasetPlan(
        "tiny",
        LicenseClass.PERMISSIVE,
        new SplitPlan(seed, heldOut, styles, pairs, List.of()),
        List.of(icons, annotations, derived),
        Optional.of(
            new CaptionPlan("annotations", "derived", "Unicode-3.0", List.of("en", "fr"), 0.95)),
        styleBySet.entrySet().stream().map(set -> source(set.getKey(), set.getValue())).toList(),
        List.of(new Exclusion("1f1[ef].*", "flag")),
        Optional.empty());
  }

  /** Builds the data set every caption allowed, and opens it. */
  public Dataset build(Path folder) throws IOException, InterruptedException {
    return buildHoldingOut(0, folder);
  }

  /** The same with this share of the concepts held out. */
  public Dataset buildHoldingOut(double share, Path folder)
      throws IOException, InterruptedException {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      new DatasetBuilder(registry, prompt -> new Verdict.Allow(), executor, BuildProgress.SILENT)
          .build(plan(share), folder.resolve("tiny"), folder.resolve("cache"));
      return Dataset.open(folder.resolve("tiny"));
    } finally {
      executor.shutdown();
    }
  }

  private SourcePlan source(String id, Style style) {
    String file = "json/" + id + ".json";
    return new SourcePlan(
        id,
        style,
        new Rights("CC0-1.0", "Ada", file + ": info.license"),
        new IconifyListing(icons.name(), file));
  }
}
