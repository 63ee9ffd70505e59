package dev.artishow.trainer.data;

import dev.artishow.engine.color.ColorName;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Takes pictures from the sources, renders them on all threads and keeps what is new. */
final class Collecting {
  private static final int WINDOW = 64;

  /** A picture and what became of it. */
  private record Result(
      SourcePlan source, SourcePicture picture, Intake.Decision decision, Rendering rendering) {}

  private final DatasetPlan plan;
  private final LocalSources local;
  private final Intake intake;
  private final DatasetWriter writer;
  private final BuildProgress progress;
  private final ConceptLinks links = new ConceptLinks();
  private final Duplicates duplicates = new Duplicates(links);
  private final ConceptCatalog catalog;
  private int seen;

  Collecting(
      DatasetPlan plan,
      LocalSources local,
      Intake intake,
      ConceptCatalog catalog,
      DatasetWriter writer,
      BuildProgress progress) {
    this.plan = plan;
    this.local = local;
    this.intake = intake;
    this.catalog = catalog;
    this.writer = writer;
    this.progress = progress;
  }

  void collect(Map<SourcePlan, PictureSource> sources, RenderCache cache, ExecutorService executor)
      throws IOException, InterruptedException {
    progress.begin(
        BuildProgress.Stage.PICTURES,
        sources.values().stream().mapToLong(PictureSource::count).sum());
    try (var work = new OrderedWork<Result>(executor, WINDOW, this::take)) {
      for (Map.Entry<SourcePlan, PictureSource> source : sources.entrySet()) {
        source
            .getValue()
            .forEach(picture -> work.submit(() -> render(source.getKey(), picture, cache)));
      }
      work.finish();
    }
  }

  private Result render(SourcePlan source, SourcePicture picture, RenderCache cache)
      throws IOException {
    Intake.Decision decision = intake.decide(picture, rights(source, picture));
    Rendering rendering =
        decision instanceof Intake.Decision.Unwanted unwanted
            ? new Rendering.Unusable(unwanted.reason())
            : Rendering.of(picture.content(), cache);
    return new Result(source, picture, decision, rendering);
  }

  private void take(Result result) throws IOException {
    progress.reached(++seen);
    String id = result.source().id() + "/" + result.picture().name();
    if (result.rendering() instanceof Rendering.Unusable unusable) {
      writer.dropped(id, unusable.reason());
    } else if (result.rendering() instanceof Rendering.Drawn drawn
        && result.decision() instanceof Intake.Decision.Wanted wanted) {
      Duplicates.Likeness likeness = duplicates.compare(id, wanted, result.source().style(), drawn);
      if (likeness instanceof Duplicates.Likeness.Same same) {
        writer.dropped(id, "looks the same as " + same.id());
      } else if (likeness instanceof Duplicates.Likeness.New unlike) {
        writer.picture(entry(id, result, wanted, drawn, unlike.group()), drawn);
        catalog.add(wanted);
      }
    }
  }

  private PictureEntry entry(
      String id, Result result, Intake.Decision.Wanted wanted, Rendering.Drawn drawn, String group)
      throws IOException {
    SourcePlan source = result.source();
    Rights rights = rights(source, result.picture());
    List<ColorName> colors =
        wanted.people() ? List.of() : catalog.colors(id, wanted, drawn.colors(), writer);
    return new PictureEntry(
        writer.pictures(),
        id,
        source.id(),
        source.listing().from(),
        version(source),
        result.picture().path(),
        rights.author(),
        rights.license(),
        rights.evidence(),
        drawn.sourceSha256(),
        drawn.pixelsSha256(),
        wanted.concept(),
        wanted.tones(),
        wanted.attributes(),
        catalog.ownWords(id, wanted, writer),
        colors,
        group,
        source.style(),
        Split.TRAIN);
  }

  private String version(SourcePlan source) {
    return source
        .packaged()
        .map(listing -> plan.pin(listing.from()).version())
        .orElseGet(() -> local.version(source));
  }

  private static Rights rights(SourcePlan source, SourcePicture picture) {
    return picture.rights().orElse(source.rights());
  }

  /** Concepts that share a drawing. */
  ConceptLinks links() {
    return links;
  }
}
