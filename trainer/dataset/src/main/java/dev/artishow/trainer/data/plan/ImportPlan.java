package dev.artishow.trainer.data.plan;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.JsonFile;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.local.Consent;
import dev.artishow.trainer.data.local.LocalListing;
import dev.artishow.trainer.data.source.LicenseClass;
import dev.artishow.trainer.data.source.Rights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan of a data set of one folder that somebody brought, and nothing else. */
public final class ImportPlan {
  private static final String HEAD =
      """
      # Pictures that were brought, and the consent to train on them: written by ./artishow dataset import.
      # Build the data set again with: ./artishow dataset build %s
      """;
  private static final SplitPlan SPLIT = new SplitPlan(20260401, 0.05, 0, 0, List.of());

  private ImportPlan() {}

  /**
   * Makes the plan.
   *
   * @param name of the data set, and of its source
   * @param listing of pictures whose path is absolute
   * @param author of pictures that do not tell theirs
   * @throws IllegalArgumentException if the consent's licence is of no class
   */
  public static DatasetPlan of(String name, LocalListing listing, Style style, String author) {
    Consent consent = listing.local().consent();
    LicenseClass licenses =
        LicenseClass.of(consent.license())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "license must be one of %s, was \"%s\""
                            .formatted(LicenseClass.accepted(), consent.license())));
    var rights = new Rights(consent.license(), author, consent.evidence());
    var source = new SourcePlan(name, style, rights, listing);
    return new DatasetPlan(
        name,
        licenses,
        SPLIT,
        List.of(),
        Optional.empty(),
        List.of(source),
        List.of(),
        Optional.empty());
  }

  /** Writes a plan that {@link #of} made, whole or not at all. */
  public static void write(DatasetPlan plan, Path file) throws IOException {
    SourcePlan source = plan.sources().get(0);
    Map<String, Object> tree =
        Map.of(
            "name",
            plan.name(),
            "licenses",
            plan.licenses().key(),
            "split",
            split(plan.split()),
            "packages",
            List.of(),
            "sources",
            List.of(source(source)),
            "exclude",
            List.of());
    String head = HEAD.formatted(file.getFileName());
    AtomicFile.write(
        file,
        (head + new String(JsonFile.bytes(tree), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> split(SplitPlan split) {
    return Map.of(
        "seed",
        split.seed(),
        "held-out",
        split.heldOut(),
        "held-out-styles",
        split.heldOutStyles(),
        "held-out-pairs",
        split.heldOutPairs(),
        "always-train",
        split.alwaysTrain());
  }

  private static Map<String, Object> source(SourcePlan source) {
    LocalListing listing = source.local().orElseThrow();
    Map<String, Object> local =
        Map.of("language", listing.local().language(), "consent", listing.local().consent());
    return Map.of(
        "id",
        source.id(),
        "kind",
        listing.kind(),
        "from",
        listing.from(),
        "path",
        listing.path(),
        "style",
        source.style().key(),
        "license",
        source.rights().license(),
        "author",
        source.rights().author(),
        "evidence",
        source.rights().evidence(),
        "local",
        local);
  }
}
