package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.sheet.Ground;
import dev.artishow.trainer.sheet.SampleSheet;
import dev.artishow.trainer.sheet.SampleSheet.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Enlarging pictures: by regression first, from {@link UpscalePlan#adversarialAfter} on against a
 * discriminator too.
 */
public final class UpscaleTask implements Task<UpscaleBatch> {
  /** The group of parameters that enlarges. */
  public static final String UPSCALER = UpscaleReplica.UPSCALER;

  private static final int JUDGED = 64;
  private static final int SHOWN = 16;
  private static final long JUDGED_SEED = 7;

  private final UpscalePlan plan;
  private final SquareSource squares;
  private final long seed;
  private final List<Judged> judged;

  /** A whole picture and the small one that it is to be recognised from. */
  private record Judged(Squares small, Squares large) {}

  /**
   * @param training pictures of the plan's resolution
   * @param heldOut pictures of that resolution that are kept from training
   * @param batch squares that one step learns from
   * @param seed of weights, squares and noise
   */
  public UpscaleTask(UpscalePlan plan, Examples training, Examples heldOut, int batch, long seed) {
    this.plan = plan;
    this.squares = new SquareSource(training, plan, batch, seed);
    this.seed = seed;
    this.judged = judged(plan, heldOut);
  }

  /** Every other one as clean as it can be, the rest as bad as in training at most. */
  private static List<Judged> judged(UpscalePlan plan, Examples heldOut) {
    var random = new SplittableRandom(JUDGED_SEED);
    var all = new ArrayList<Judged>();
    for (int i = 0; i < JUDGED; i++) {
      Squares large = SquareSource.picture(heldOut, heldOut.draw(random));
      Squares small = large.averaged(plan.factor());
      Squares worse =
          SquareSource.noisy(
                  small.blurred((float) plan.blur()), plan.noise(), 1 + i / 2 % 2, random)
              .valid();
      all.add(new Judged(i % 2 == 0 ? small : worse, large));
    }
    return all;
  }

  @Override
  public List<String> groups() {
    return List.of(UpscaleReplica.DISCRIMINATOR, UpscaleReplica.UPSCALER);
  }

  @Override
  public boolean trains(String group, long step) {
    return group.equals(UpscaleReplica.UPSCALER) || plan.isAdversarial(step - 1);
  }

  @Override
  public UpscaleBatch batch(long number) {
    return squares.batch(number);
  }

  @Override
  public Replica<UpscaleBatch> replica(NDManager manager) {
    return new UpscaleReplica(plan, manager, seed);
  }

  /**
   * Of held-out pictures: PSNR in decibels from clean and from worse small pictures, sharpness and
   * halo, see {@link Fidelity}; the last three of the bilinear enlargement too, to compare with.
   */
  @Override
  public Map<String, Double> validate(Replica<UpscaleBatch> averaged) {
    var clean = new Fidelity();
    var worse = new Fidelity();
    var bilinear = new Fidelity();
    Upscaler upscaler = ((UpscaleReplica) averaged).upscaler();
    for (int i = 0; i < judged.size(); i++) {
      Judged picture = judged.get(i);
      boolean isClean = i % 2 == 0;
      (isClean ? clean : worse)
          .add(enlarged(averaged.manager(), upscaler, picture.small), picture.large);
      if (isClean) {
        bilinear.add(bilinear(averaged.manager(), picture.small), picture.large);
      }
    }
    var figures = new LinkedHashMap<String, Double>();
    figures.put("psnr-higher", clean.psnr());
    figures.put("psnr-worse-input-higher", worse.psnr());
    figures.put("sharpness-towards-1", clean.sharpness());
    figures.put("halo", clean.halo());
    figures.put("bilinear-psnr", bilinear.psnr());
    figures.put("bilinear-sharpness", bilinear.sharpness());
    figures.put("bilinear-halo", bilinear.halo());
    return figures;
  }

  private static Squares enlarged(NDManager manager, Upscaler upscaler, Squares small) {
    try (NDManager scratch = manager.newSubManager()) {
      return squares(upscaler.enlarge(planes(scratch, small)));
    }
  }

  private Squares bilinear(NDManager manager, Squares small) {
    try (NDManager scratch = manager.newSubManager()) {
      return squares(Upscaler.bilinear(planes(scratch, small), plan.factor()));
    }
  }

  private static NDArray planes(NDManager manager, Squares picture) {
    int side = picture.side();
    return manager.create(picture.values, new Shape(1, Squares.CHANNELS, side, side));
  }

  private static Squares squares(NDArray planes) {
    int side = Math.toIntExact(planes.getShape().get(2));
    return new Squares(side, planes.toFloatArray()).valid();
  }

  /** Held-out pictures, four times each: small, bilinear, by the network, and as it really is. */
  @Override
  public void sheet(Replica<UpscaleBatch> averaged, Path png) throws IOException {
    Upscaler upscaler = ((UpscaleReplica) averaged).upscaler();
    var cells = new ArrayList<Sample>();
    for (int i = 0; i < SHOWN; i++) {
      Judged picture = judged.get(i);
      cells.add(cell(i % 2 == 0 ? "small" : "small, worse", picture.small));
      cells.add(cell("bilinear", bilinear(averaged.manager(), picture.small)));
      cells.add(cell("upscaler", enlarged(averaged.manager(), upscaler, picture.small)));
      cells.add(cell("real", picture.large));
    }
    SampleSheet.write(png, cells, 8, Ground.CHEQUERED);
  }

  private static Sample cell(String caption, Squares picture) {
    return new Sample(caption, PictureCodec.decode(picture.values, picture.side()));
  }

  /** Of the regression; the adversarial phase takes about three times as much. */
  @Override
  public double trainingFlop() {
    double whole = Upscaler.flop(plan.spec());
    double share = (double) plan.crop() / plan.spec().inputResolution();
    return 3 * whole * share * share;
  }
}
