package dev.artishow.trainer.upscale;

import dev.artishow.config.Kind;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.examples.EnlargingSketchOdds;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.Sketches;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.trainer.kind.StartingPackage;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntPredicate;

/**
 * How an upscaler is taught: the section {@code upscaler} of a plan.
 *
 * @param resolution side of the pictures that it makes, one that the data set was built with
 * @param factor how much larger these are than those that it is given
 * @param channels of its feature maps
 * @param blocks residual blocks
 * @param crop side of the squares of the small pictures that are trained on, in pixels
 * @param withoutStyles pictures of these styles are not learnt from
 * @param edgeWeight of errors in the differences between neighbouring pixels, beside errors in
 *     pixels
 * @param worsening what the small pictures go through
 * @param sketches the network reads sketches of the large pictures if there are any
 * @param redrawn small pictures that a model drew from sketches, which the network must read then
 * @param startFrom package of an upscaler of these sizes whose weights it starts from
 * @param adversary what it learns sharpness from
 */
@Kind("upscaler")
public record UpscalePlan(
    int resolution,
    int factor,
    int channels,
    int blocks,
    int crop,
    List<Style> withoutStyles,
    double edgeWeight,
    Worsening worsening,
    Optional<EnlargingSketchOdds> sketches,
    Optional<Redrawn> redrawn,
    Optional<Path> startFrom,
    Adversary adversary)
    implements ModelPlan {

  public UpscalePlan {
    withoutStyles = List.copyOf(withoutStyles);
    int small = new UpscalerSpec(resolution, factor, channels, blocks).inputResolution();
    require(crop >= 4 && crop <= small, "crop", "4–" + small, crop);
    require(crop * factor % 4 == 0, "crop", "such that crop × factor divides by 4", crop);
    require(edgeWeight >= 0 && edgeWeight <= 100, "edgeWeight", "0–100", edgeWeight);
    require(
        redrawn.isEmpty() || sketches.isPresent(), "redrawn", "left out without sketches", "set");
  }

  static void require(boolean holds, String key, String limit, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }

  /** The network's sizes. */
  public UpscalerSpec spec() {
    return new UpscalerSpec(resolution, factor, channels, blocks, sketches.isPresent());
  }

  /** The pictures of a data set that are learnt from, by index. */
  public IntPredicate pictures(Dataset dataset) {
    return index -> !withoutStyles.contains(dataset.entry(index).style());
  }

  @Override
  public Task<?> task(TaskInputs inputs) throws IOException {
    ExampleSets sets = inputs.examples();
    Examples training = sets.training(resolution, pictures(sets.dataset()));
    Examples heldOut = sets.heldOut(Split.HELD_OUT, resolution);
    Optional<Redrawer> redrawer = redrawer();
    var material =
        new UpscaleTask.Material(
            training,
            heldOut,
            sketches.map(odds -> sets.sketches(training, odds)),
            sketches.map(
                odds ->
                    new HeldOutSketches(
                        sets.sketches(heldOut, Split.HELD_OUT, odds.ofItself()),
                        sets.sketches(heldOut, Split.HELD_OUT, odds.ofOthers()),
                        redrawing(
                            redrawer, blended -> sets.redrawn(heldOut, Split.HELD_OUT, blended)))),
            redrawing(redrawer, blended -> sets.redrawn(training, blended)));
    return new UpscaleTask(this, material, inputs.batch(), inputs.seed());
  }

  private Optional<Redrawer> redrawer() throws IOException {
    return redrawn.isPresent()
        ? Optional.of(ModelRedrawer.open(redrawn.get().by(), spec().inputResolution()))
        : Optional.empty();
  }

  private Optional<RedrawSource> redrawing(
      Optional<Redrawer> by, DoubleFunction<Sketches> blended) {
    return by.map(
        model ->
            new RedrawSource(
                redrawn.orElseThrow(), blended.apply(redrawn.orElseThrow().blended()), model));
  }

  @Override
  public PackagedKind packaged(RunFolder run, Dataset dataset) throws IOException {
    UpscalerSpec network = spec();
    return new PackagedKind(
        network,
        Checkpoint.averages(run.checkpoint(), UpscaleTask.UPSCALER),
        PackagedKind.oneStep(),
        new PackagedKind.Describing(
            "A network that enlarges drawn pictures with transparency",
            "Réseau qui agrandit des images dessinées avec transparence",
            Upscaler.flop(network)),
        StartingPackage.energy(startFrom),
        pictures(dataset));
  }
}
