package dev.artishow.trainer.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.sampling.Noise;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a denoiser's guess of the clean picture is off, noise level by noise level: the mean
 * squared error with values in −1…1, on pictures that it learnt from, on others of the same
 * concepts (of another style or colour), on concepts never seen, and there without the caption.
 * What it does better on the first than on the second is what it knows of those pictures by heart;
 * both are drawn by the same artists as often.
 */
final class Denoising implements Measurement {
  private static final double[] TIMES = {0.1, 0.3, 0.5, 0.7, 0.9};
  private static final int BATCH = 64;
  private static final String CAPTIONLESS = "loss-captionless";

  /** What is shown. */
  enum Known {
    TRAINED,
    UNSEEN,
    HELD_OUT;

    String figure() {
      return "loss-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Denoiser denoiser;
  private final Captions captions;
  private final Dataset dataset;
  private final NDManager manager;
  private final Map<Known, RealPictures.Captioned> pictures;

  /**
   * @param captions how it reads them
   * @param manager of the denoiser
   * @param pictures of those kinds that there are two of at least
   */
  Denoising(
      Denoiser denoiser,
      Captions captions,
      Dataset dataset,
      NDManager manager,
      Map<Known, RealPictures.Captioned> pictures) {
    this.denoiser = denoiser;
    this.captions = captions;
    this.dataset = dataset;
    this.manager = manager;
    this.pictures = new EnumMap<>(pictures);
    this.pictures.values().removeIf(shown -> shown.size() < 2);
  }

  @Override
  public Section measure(Drawer drawer) {
    List<String> losses =
        Stream.concat(Stream.of(Known.values()).map(Known::figure), Stream.of(CAPTIONLESS))
            .toList();
    return new Section(
        "noise",
        figures(),
        List.of(
            new View.Lines("time", losses),
            new View.Rows(List.of("loss-gap", "loss-gap-concepts", "loss-caption"))),
        List.of());
  }

  List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    for (double time : TIMES) {
      String level = String.format(Locale.ROOT, "%.1f", time);
      var errors = new EnumMap<Known, double[]>(Known.class);
      pictures.forEach((known, shown) -> errors.put(known, errors(shown, shown.captions(), time)));
      errors.forEach(
          (known, all) -> figures.add(figure(known.figure(), level, Estimate.ofMean(all))));
      gap(errors, Known.UNSEEN, Known.TRAINED)
          .ifPresent(gap -> figures.add(figure("loss-gap", level, gap)));
      gap(errors, Known.HELD_OUT, Known.UNSEEN)
          .ifPresent(gap -> figures.add(figure("loss-gap-concepts", level, gap)));
      Optional.ofNullable(errors.get(Known.HELD_OUT))
          .ifPresent(told -> withoutCaption(level, time, told, figures));
    }
    return figures;
  }

  private static Figure figure(String name, String level, Estimate estimate) {
    return Figure.of(name, level, Unit.NUMBER, Better.LOWER, estimate);
  }

  /** How much more the one is than the other, of different pictures. */
  private static Optional<Estimate> gap(Map<Known, double[]> errors, Known more, Known less) {
    if (!errors.containsKey(more) || !errors.containsKey(less)) {
      return Optional.empty();
    }
    Estimate larger = Estimate.ofMean(errors.getOrDefault(more, new double[0]));
    Estimate smaller = Estimate.ofMean(errors.getOrDefault(less, new double[0]));
    double gap = larger.value() - smaller.value();
    double half = Math.hypot(larger.high() - larger.value(), smaller.high() - smaller.value());
    return Optional.of(new Estimate(gap, gap - half, gap + half, larger.count()));
  }

  /** The same pictures under the same noise, so that what a caption helps is told pair by pair. */
  private void withoutCaption(String level, double time, double[] told, List<Figure> figures) {
    RealPictures.Captioned shown = Objects.requireNonNull(pictures.get(Known.HELD_OUT));
    double[] untold = errors(shown, Collections.nCopies(shown.size(), ""), time);
    var helped = new double[told.length];
    Arrays.setAll(helped, i -> untold[i] - told[i]);
    figures.add(figure(CAPTIONLESS, level, Estimate.ofMean(untold)));
    figures.add(
        Figure.of("loss-caption", level, Unit.NUMBER, Better.HIGHER, Estimate.ofMean(helped)));
  }

  /** One error a picture. */
  private double[] errors(RealPictures.Captioned shown, List<String> words, double time) {
    var errors = new double[shown.size()];
    for (int from = 0; from < errors.length; from += BATCH) {
      int to = Math.min(errors.length, from + BATCH);
      try (NDManager scratch = manager.newSubManager()) {
        float[] part =
            errors(scratch, shown.entries().subList(from, to), words.subList(from, to), time);
        for (int i = 0; i < part.length; i++) {
          errors[from + i] = part[i];
        }
      }
    }
    return errors;
  }

  /** One error a picture; the noise hangs on the picture alone. */
  private float[] errors(
      NDManager scratch, List<PictureEntry> entries, List<String> words, double time) {
    int side = denoiser.spec().resolution();
    int size = Denoiser.CHANNELS * side * side;
    var shape = new Shape(entries.size(), Denoiser.CHANNELS, side, side);
    var planes = new float[entries.size() * size];
    var noises = new float[planes.length];
    for (int i = 0; i < entries.size(); i++) {
      dataset.readPlanes(entries.get(i).index(), side, planes, i * size);
      System.arraycopy(Noise.of(entries.get(i).index(), size), 0, noises, i * size, size);
    }
    NDArray clean = scratch.create(planes, shape);
    NDArray noise = scratch.create(noises, shape);
    NDArray noisy = clean.sub(noise).mul(time).add(noise); // t·x + (1 − t)·ε
    NDArray times = scratch.full(new Shape(entries.size()), (float) time);
    NDArray guess = denoiser.denoise(noisy, times, denoiser.condition(coded(scratch, words)));
    return guess
        .sub(clean)
        .square()
        .reshape(entries.size(), size)
        .mean(new int[] {1})
        .toFloatArray();
  }

  private NDArray coded(NDManager scratch, List<String> words) {
    return CodedCaption.array(scratch, words.stream().map(captions::coded).toList());
  }
}
