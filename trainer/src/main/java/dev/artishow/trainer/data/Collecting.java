package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.PackagePin;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

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
    var work = new OrderedWork<Result>(executor, WINDOW, this::take);
    for (Map.Entry<SourcePlan, PictureSource> source : sources.entrySet()) {
      source
          .getValue()
          .forEach(picture -> work.submit(() -> render(source.getKey(), picture, cache)));
    }
    work.finish();
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
      Optional<String> twin =
          duplicates.repeats(id, wanted.concept().hex(), wanted.emoji().tones(), drawn);
      if (twin.isPresent()) {
        writer.dropped(id, "looks the same as " + twin.get());
      } else {
        keep(id, result, wanted, drawn);
      }
    }
  }

  private void keep(String id, Result result, Intake.Decision.Wanted wanted, Rendering.Drawn drawn)
      throws IOException {
    SourcePlan source = result.source();
    PackagePin pin = plan.pin(source.from());
    String concept = wanted.concept().hex();
    Split split = Split.of(concept, plan.split());
    var entry =
        new PictureEntry(
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
            source.style(),
            split);
    writer.picture(entry, drawn.small(), drawn.large());
    concepts.add(wanted.concept());
    kept++;
    keptForTraining += split == Split.TRAIN ? 1 : 0;
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
