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
import java.util.List;
import java.util.Locale;

/**
 * How far a denoiser's guess of the clean picture is off, noise level by noise level: the mean
 * squared error with values in −1…1, on trained concepts, on concepts never seen, and there without
 * the caption. What it does better on trained concepts is what it knows by heart, as far as both
 * are equally hard to draw.
 */
final class Denoising implements Measurement {
  private static final double[] TIMES = {0.1, 0.3, 0.5, 0.7, 0.9};
  private static final int BATCH = 64;
  private static final List<String> LOSSES =
      List.of("loss-trained", "loss-held-out", "loss-captionless");

  private final Denoiser denoiser;
  private final Captions captions;
  private final Dataset dataset;
  private final NDManager manager;
  private final RealPictures.Captioned trained;
  private final RealPictures.Captioned heldOut;

  /**
   * @param captions how it reads them
   * @param manager of the denoiser
   */
  Denoising(
      Denoiser denoiser,
      Captions captions,
      Dataset dataset,
      NDManager manager,
      RealPictures.Captioned trained,
      RealPictures.Captioned heldOut) {
    this.denoiser = denoiser;
    this.captions = captions;
    this.dataset = dataset;
    this.manager = manager;
    this.trained = trained;
    this.heldOut = heldOut;
  }

  @Override
  public Section measure(Drawer drawer) {
    return new Section(
        "noise",
        figures(),
        List.of(new View.Lines("time", LOSSES), new View.Rows(List.of("loss-gap"))),
        List.of());
  }

  List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    List<String> none = heldOut.captions().stream().map(caption -> "").toList();
    for (double time : TIMES) {
      String level = String.format(Locale.ROOT, "%.1f", time);
      Estimate onTrained = loss(trained.entries(), trained.captions(), time);
      Estimate onHeldOut = loss(heldOut.entries(), heldOut.captions(), time);
      Estimate captionless = loss(heldOut.entries(), none, time);
      figures.add(figure("loss-trained", level, onTrained));
      figures.add(figure("loss-held-out", level, onHeldOut));
      figures.add(figure("loss-captionless", level, captionless));
      figures.add(figure("loss-gap", level, gap(onHeldOut, onTrained)));
    }
    return figures;
  }

  private static Figure figure(String name, String level, Estimate estimate) {
    return Figure.of(name, level, Unit.NUMBER, Better.LOWER, estimate);
  }

  private static Estimate gap(Estimate more, Estimate less) {
    double gap = more.value() - less.value();
    double half = Math.hypot(more.high() - more.value(), less.high() - less.value());
    return new Estimate(gap, gap - half, gap + half, more.count());
  }

  private Estimate loss(List<PictureEntry> entries, List<String> words, double time) {
    var errors = new ArrayList<Float>();
    for (int from = 0; from < entries.size(); from += BATCH) {
      int to = Math.min(entries.size(), from + BATCH);
      try (NDManager scratch = manager.newSubManager()) {
        for (float error :
            errors(scratch, entries.subList(from, to), words.subList(from, to), time)) {
          errors.add(error);
        }
      }
    }
    return Estimate.ofMean(errors.stream().mapToDouble(Float::doubleValue).toArray());
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
