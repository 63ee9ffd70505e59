package dev.artishow.trainer.evaluate;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.Picture;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Whether the model copies: how near its pictures are to the nearest training picture ({@link
 * NearestTraining}). Too near is nearer than all but one in a hundred real pictures of concepts
 * that are kept from training. Training pictures planted among the drawn ones, as they are and
 * disturbed, tell whether copies would be found at all.
 */
final class Memorization implements Measurement {
  private static final double THRESHOLD_SHARE = 0.01;
  private static final int PART = 512;
  private static final int BINS = 20;
  private static final int SHOWN = 8;
  private static final int NOISE = 8;

  private final Dataset dataset;
  private final int side;
  private final Map<String, Function<List<Picture>, float[][]>> spaces;
  private final NDManager manager;
  private final List<Sample> samples;
  private final Supplier<List<Picture>> afterReferences;
  private final List<Picture> heldOut;
  private final List<PictureEntry> canaries;
  private final BiConsumer<Long, Long> progress;

  /**
   * @param spaces in which distance is measured, by name
   * @param afterReferences drawn with references; none where there are none
   * @param heldOut real pictures of concepts that are kept from training
   * @param canaries training pictures to plant
   * @param progress told how many of how many training pictures were compared
   */
  Memorization(
      Dataset dataset,
      int side,
      Map<String, Function<List<Picture>, float[][]>> spaces,
      NDManager manager,
      List<Sample> samples,
      Supplier<List<Picture>> afterReferences,
      List<Picture> heldOut,
      List<PictureEntry> canaries,
      BiConsumer<Long, Long> progress) {
    this.dataset = dataset;
    this.side = side;
    this.spaces = spaces;
    this.manager = manager;
    this.samples = samples;
    this.afterReferences = afterReferences;
    this.heldOut = heldOut;
    this.canaries = canaries;
    this.progress = progress;
  }

  /** What is compared, one after the other. */
  private record Pile(List<Picture> drawn, int heldOut, int canaries, int afterReferences) {
    int firstHeldOut() {
      return drawn.size();
    }

    int firstExact() {
      return firstHeldOut() + heldOut;
    }

    int firstDisturbed() {
      return firstExact() + canaries;
    }

    int firstAfterReferences() {
      return firstDisturbed() + canaries;
    }

    int size() {
      return firstAfterReferences() + afterReferences;
    }
  }

  @Override
  public Section measure(Drawer drawer) {
    List<Picture> drawn = samples.stream().flatMap(sample -> sample.drawn().stream()).toList();
    List<Picture> leaning = afterReferences.get();
    var pile = new Pile(drawn, heldOut.size(), canaries.size(), leaning.size());
    var all = new ArrayList<>(drawn);
    all.addAll(heldOut);
    List<Picture> exact =
        canaries.stream().map(entry -> Pictures.read(dataset, entry.index(), side)).toList();
    all.addAll(exact);
    exact.forEach(picture -> all.add(disturbed(picture)));
    all.addAll(leaning);
    List<NearestTraining> found =
        spaces.values().stream().map(space -> new NearestTraining(space, all, manager)).toList();
    scan(found);
    return section(pile, found);
  }

  private void scan(List<NearestTraining> found) {
    int[] training = dataset.indices(Split.TRAIN).toArray();
    for (int from = 0; from < training.length; from += PART) {
      int[] part = Arrays.copyOfRange(training, from, Math.min(training.length, from + PART));
      List<Picture> pictures =
          Arrays.stream(part).mapToObj(index -> Pictures.read(dataset, index, side)).toList();
      found.forEach(nearest -> nearest.compare(part, pictures));
      progress.accept((long) from + part.length, (long) training.length);
    }
  }

  /** Moved by a pixel, with some noise on every channel: a copy as a network would draw it. */
  static Picture disturbed(Picture picture) {
    byte[] rgba = Pictures.moved(picture, 1, 0).rgba();
    var random = RandomStream.of(Arrays.hashCode(rgba), "alterations");
    for (int i = 0; i < rgba.length; i++) {
      int value = (rgba[i] & 0xff) + random.nextInt(-NOISE, NOISE + 1);
      rgba[i] = (byte) Math.max(0, Math.min(255, value));
    }
    return new Picture(picture.width(), picture.height(), rgba);
  }

  private Section section(Pile pile, List<NearestTraining> found) {
    var figures = new ArrayList<Figure>();
    var views = new ArrayList<View>();
    var rows = new ArrayList<String>();
    List<String> keys = List.copyOf(spaces.keySet());
    for (int s = 0; s < keys.size(); s++) {
      String key = keys.get(s);
      NearestTraining nearest = found.get(s);
      double threshold = threshold(nearest, pile);
      figures.add(copies(key, "", nearest, pile, threshold, 0, pile.firstHeldOut()));
      if (pile.afterReferences() > 0) {
        int from = pile.firstAfterReferences();
        figures.add(copies(key, "references", nearest, pile, threshold, from, pile.size()));
      }
      figures.add(canaries(key, "exact", nearest, pile.firstExact(), threshold));
      figures.add(canaries(key, "disturbed", nearest, pile.firstDisturbed(), threshold));
      figures.add(
          Figure.of(
              "copy-threshold-" + key,
              "",
              Unit.NUMBER,
              Better.NEITHER,
              Estimate.exactly(threshold)));
      rows.addAll(List.of("near-copies-" + key, "canaries-" + key, "copy-threshold-" + key));
      views.add(new View.Lines("distance", histograms(figures, key, nearest, pile)));
    }
    views.add(0, new View.Rows(rows));
    return new Section(
        "memory", figures, views, List.of(new Section.Exhibit("nearest", closest(pile, found))));
  }

  private static double threshold(NearestTraining nearest, Pile pile) {
    double[] distances =
        IntStream.range(pile.firstHeldOut(), pile.firstExact())
            .mapToDouble(nearest::distance)
            .sorted()
            .toArray();
    return distances[(int) (THRESHOLD_SHARE * distances.length)];
  }

  private static Figure copies(
      String key,
      String variant,
      NearestTraining nearest,
      Pile pile,
      double threshold,
      int from,
      int to) {
    long drawnCopies = count(nearest, from, to, threshold);
    long heldOutCopies = count(nearest, pile.firstHeldOut(), pile.firstExact(), threshold);
    return Figure.of(
            "near-copies-" + key,
            variant,
            Unit.SHARE,
            Better.LOWER,
            Estimate.ofShare(drawnCopies, to - from))
        .between(1, (double) heldOutCopies / pile.heldOut());
  }

  private static long count(NearestTraining nearest, int from, int to, double threshold) {
    return IntStream.range(from, to).filter(i -> nearest.distance(i) < threshold).count();
  }

  private Figure canaries(
      String key, String kind, NearestTraining nearest, int first, double threshold) {
    long hits =
        IntStream.range(0, canaries.size())
            .filter(i -> nearest.distance(first + i) < threshold)
            .filter(i -> sameDrawing(nearest.nearest(first + i), canaries.get(i)))
            .count();
    return Figure.share("canaries-" + key, kind, Estimate.ofShare(hits, canaries.size()), 0, 1);
  }

  private boolean sameDrawing(int index, PictureEntry canary) {
    return index == canary.index() || dataset.entry(index).group().equals(canary.group());
  }

  private static List<String> histograms(
      List<Figure> figures, String key, NearestTraining nearest, Pile pile) {
    double most =
        IntStream.range(0, pile.firstExact()).mapToDouble(nearest::distance).max().orElse(0);
    var bounds = new int[][] {{0, pile.firstHeldOut()}, {pile.firstHeldOut(), pile.firstExact()}};
    List<String> names = List.of("distance-%s-drawn", "distance-%s-held-out");
    for (int line = 0; line < bounds.length; line++) {
      var counts = new int[BINS];
      for (int i = bounds[line][0]; i < bounds[line][1]; i++) {
        counts[Math.min(BINS - 1, (int) (BINS * nearest.distance(i) / most))]++;
      }
      for (int bin = 0; bin < BINS; bin++) {
        figures.add(
            Figure.of(
                names.get(line).formatted(key),
                String.format(Locale.ROOT, "%.3f", (bin + 0.5) * most / BINS),
                Unit.SHARE,
                Better.NEITHER,
                Estimate.ofShare(counts[bin], bounds[line][1] - bounds[line][0])));
      }
    }
    return names.stream().map(name -> name.formatted(key)).toList();
  }

  /** The drawn pictures that are nearest to a training picture, each beside that picture. */
  private List<Plate> closest(Pile pile, List<NearestTraining> found) {
    NearestTraining nearest = found.get(found.size() - 1);
    List<String> captions = samples.stream().flatMap(sample -> sample.captions().stream()).toList();
    var plates = new ArrayList<Plate>();
    IntStream.range(0, pile.firstHeldOut())
        .boxed()
        .sorted(Comparator.comparingDouble(nearest::distance))
        .limit(SHOWN)
        .forEach(
            i -> {
              PictureEntry twin = dataset.entry(nearest.nearest(i));
              plates.add(
                  new Plate(
                      captions.get(i) + " – " + twin.id(),
                      List.of(pile.drawn().get(i), Pictures.read(dataset, twin.index(), side))));
            });
    return plates;
  }
}
