package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.PackagePin;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Takes pictures from the sources, renders them on all threads and keeps what is new. */
final class Collecting {
  private static final int WINDOW = 64;

  /** A picture and what became of it. */
  private record Result(
      SourcePlan source, SourcePicture picture, Intake.Decision decision, Rendering rendering) {}

  private final DatasetPlan plan;
  private final Intake intake;
  private final DatasetWriter writer;
  private final Progress progress;
  private final Duplicates duplicates = new Duplicates();
  private final SortedSet<CodePoints> concepts =
      new TreeSet<>(Comparator.comparing(CodePoints::hex));
  private int seen;
  private int kept;
  private int keptForTraining;

  Collecting(DatasetPlan plan, Intake intake, DatasetWriter writer, Progress progress) {
    this.plan = plan;
    this.intake = intake;
    this.writer = writer;
    this.progress = progress;
  }

  void collect(Map<SourcePlan, PictureSource> sources, RenderCache cache, ExecutorService executor)
      throws IOException, InterruptedException {
    progress.begin(
        Progress.Stage.PICTURES, sources.values().stream().mapToLong(PictureSource::count).sum());
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
    Intake.Decision decision = intake.decide(picture);
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
      Duplicates.Likeness likeness =
          duplicates.compare(
              id, wanted.concept().hex(), wanted.emoji().tones(), result.source().style(), drawn);
      if (likeness instanceof Duplicates.Likeness.Same same) {
        writer.dropped(id, "looks the same as " + same.id());
      } else {
        String twin = likeness instanceof Duplicates.Likeness.Twin other ? other.id() : null;
        keep(entry(id, result, wanted, drawn, twin), drawn);
        concepts.add(wanted.concept());
      }
    }
  }

  private PictureEntry entry(
      String id,
      Result result,
      Intake.Decision.Wanted wanted,
      Rendering.Drawn drawn,
      @Nullable String twin) {
    SourcePlan source = result.source();
    PackagePin pin = plan.pin(source.from());
    String concept = wanted.concept().hex();
    return new PictureEntry(
        kept,
        id,
        source.id(),
        pin.name(),
        pin.version(),
        result.picture().path(),
        source.author(),
        source.license(),
        source.evidence(),
        drawn.sourceSha256(),
        drawn.pixelsSha256(),
        concept,
        wanted.emoji().tones(),
        wanted.people() ? List.of() : drawn.colors(),
        twin,
        source.style(),
        Split.of(concept, plan.split()));
  }

  private void keep(PictureEntry entry, Rendering.Drawn drawn) throws IOException {
    writer.picture(entry, drawn.small(), drawn.large());
    kept++;
    keptForTraining += entry.split() == Split.TRAIN ? 1 : 0;
  }

  /** What the pictures kept show. */
  SortedSet<CodePoints> concepts() {
    return concepts;
  }

  int kept() {
    return kept;
  }

  int keptForTraining() {
    return keptForTraining;
  }
}
