package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.trainer.adversarial.AdversarialCost;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.Sketches;
import dev.artishow.trainer.kind.StartingPackage;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.sheet.SampleSheet;
import dev.artishow.trainer.sheet.SampleSheet.Sample;
import dev.artishow.trainer.sheet.SheetBackground;
import dev.artishow.trainer.upscale.EnlargingTrial.Enlarger;
import dev.artishow.trainer.upscale.EnlargingTrial.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Enlarging pictures: by regression first, from {@link Adversary#after} on against a discriminator
 * too.
 */
public final class UpscaleTask implements Task<UpscaleBatch> {
  /** The group of parameters that enlarges. */
  public static final String UPSCALER = UpscaleReplica.UPSCALER;

  private static final int SHOWN = 32;

  private final UpscalePlan plan;
  private final SquareSource squares;
  private final long seed;
  private final EnlargingTrial trial;

  /**
   * What is learnt from and tried.
   *
   * @param training pictures of the plan's resolution
   * @param heldOut pictures of that resolution that are kept from training
   * @param sketches of the training's pictures, if the plan wants some
   * @param heldOutSketches of the others, likewise
   * @param redrawing of some of the training's pictures, if the plan wants it
   */
  public record Material(
      Examples training,
      Examples heldOut,
      Optional<Sketches> sketches,
      Optional<HeldOutSketches> heldOutSketches,
      Optional<RedrawSource> redrawing) {}

  /**
   * @param batch squares that one step learns from
   * @param seed of weights, squares and noise
   */
  public UpscaleTask(UpscalePlan plan, Material material, int batch, long seed) {
    this.plan = plan;
    this.squares =
        new SquareSource(
            material.training, material.sketches, material.redrawing, plan, batch, seed);
    this.seed = seed;
    this.trial =
        new EnlargingTrial(
            plan.factor(), plan.worsening(), material.heldOut, material.heldOutSketches);
  }

  @Override
  public List<String> groups() {
    return List.of(UpscaleReplica.DISCRIMINATOR, UpscaleReplica.UPSCALER);
  }

  @Override
  public boolean trains(String group, long step) {
    return group.equals(UpscaleReplica.UPSCALER) || plan.adversary().hasAWord(step - 1);
  }

  @Override
  public UpscaleBatch batch(long number) {
    return squares.batch(number);
  }

  @Override
  public Replica<UpscaleBatch> replica(NDManager manager) {
    return plan.startFrom()
        .map(
            start ->
                StartingPackage.weights(
                    start,
                    manager,
                    seed,
                    DataType.FLOAT32,
                    weights -> new UpscaleReplica(plan, manager, weights, seed)))
        .orElseGet(() -> new UpscaleReplica(plan, manager, seed));
  }

  /**
   * Of held-out pictures: PSNR in decibels from clean and from worse small pictures, from the
   * latter also with sketches of themselves and of other drawings, and from what a model drew of
   * their sketches; sharpness and halo, see {@link Fidelity}; the last three of the bilinear
   * enlargement too, to compare with.
   */
  @Override
  public Map<String, Double> validate(Replica<UpscaleBatch> averaged) {
    NDManager manager = averaged.manager();
    Upscaler upscaler = ((UpscaleReplica) averaged).upscaler();
    Enlarger network = from -> Enlargers.by(upscaler, manager, from.small(), from.sketch());
    var clean = Fidelity.of(trial.compare(Input.CLEAN, network));
    var bilinear = Fidelity.of(trial.compare(Input.CLEAN, from -> bilinear(manager, from)));
    var figures = new LinkedHashMap<String, Double>();
    figures.put("psnr-higher", clean.psnr());
    putPsnr("psnr-worse-input-higher", Input.WORSE, network, figures);
    putPsnr("psnr-sketched-higher", Input.SKETCHED, network, figures);
    putPsnr("psnr-misled-higher", Input.MISLED, network, figures);
    putPsnr("psnr-redrawn-higher", Input.REDRAWN, network, figures);
    figures.put("sharpness-towards-1", clean.sharpness());
    figures.put("halo", clean.halo());
    figures.put("bilinear-psnr", bilinear.psnr());
    figures.put("bilinear-sharpness", bilinear.sharpness());
    figures.put("bilinear-halo", bilinear.halo());
    return figures;
  }

  private void putPsnr(String name, Input input, Enlarger by, Map<String, Double> figures) {
    if (trial.inputs().contains(input)) {
      figures.put(name, Fidelity.of(trial.compare(input, by)).psnr());
    }
  }

  private Squares bilinear(NDManager manager, EnlargingTrial.Case from) {
    return Enlargers.bilinear(plan.factor(), manager, from.small());
  }

  /**
   * Held-out pictures, four times each: small, its sketch or the bilinear enlargement, by the
   * network, and as it really is.
   */
  @Override
  public void sheet(Replica<UpscaleBatch> averaged, Path png) throws IOException {
    NDManager manager = averaged.manager();
    Upscaler upscaler = ((UpscaleReplica) averaged).upscaler();
    var cells = new ArrayList<Sample>();
    for (EnlargingTrial.Case shown : trial.first(SHOWN)) {
      cells.add(cell(name(shown.input()), shown.small()));
      cells.add(
          shown
              .sketch()
              .map(sketch -> cell("sketch", sketch))
              .orElseGet(() -> cell("bilinear", bilinear(manager, shown))));
      cells.add(cell("upscaler", Enlargers.by(upscaler, manager, shown.small(), shown.sketch())));
      cells.add(cell("real", shown.large()));
    }
    SampleSheet.write(png, cells, 8, SheetBackground.CHEQUERED);
  }

  private static String name(Input input) {
    return switch (input) {
      case CLEAN -> "small";
      case REDRAWN -> "drawn";
      default -> "small, worse";
    };
  }

  private static Sample cell(String caption, Squares picture) {
    return new Sample(caption, picture.toPicture());
  }

  /** Of the regression at first, then of both networks. */
  @Override
  public double trainingFlop(long steps) {
    double whole = Upscaler.flop(plan.spec());
    double share = (double) plan.crop() / plan.spec().inputResolution();
    double upscaler = whole * share * share;
    double discriminator =
        PatchDiscriminator.flop(plan.crop() * plan.factor(), plan.adversary().channels());
    double against = (double) plan.adversary().batches(steps) / steps;
    return (1 - against) * 3 * upscaler + against * AdversarialCost.flop(upscaler, discriminator);
  }
}
