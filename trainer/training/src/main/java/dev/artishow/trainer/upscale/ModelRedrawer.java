package dev.artishow.trainer.upscale;

import dev.artishow.engine.Origin;
import dev.artishow.engine.Origin.Ground;
import dev.artishow.engine.Picture;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.reference.Start;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Draws with a package's model. It lives as long as the process, as the run does that it serves.
 */
final class ModelRedrawer implements Redrawer {
  private final StepModel model;

  private ModelRedrawer(StepModel model) {
    this.model = model;
  }

  /**
   * Loads a model.
   *
   * @param pixels side of the pictures that it must draw
   * @throws IllegalArgumentException if it draws others, or cannot start from sketches
   */
  static ModelRedrawer open(Path folder, int pixels) throws IOException {
    ModelPackage stored = ModelPackage.open(folder);
    StepModel model = StepModels.load(stored, ComputeDevice.open(new DeviceChoice.Cpu(), 0));
    boolean fits = model.pixels() == pixels * pixels && model.startsFromSketches();
    if (!fits) {
      model.close();
    }
    UpscalePlan.require(
        fits,
        "redrawn.by",
        "a model that draws %d pixels from sketches".formatted(pixels),
        stored.id().title());
    return new ModelRedrawer(model);
  }

  @Override
  public List<Squares> drawn(List<Wish> wishes) {
    return StepModels.drawSketched(model, wishes.stream().map(this::request).toList()).stream()
        .map(ModelRedrawer::squares)
        .toList();
  }

  private SketchedRequest request(Wish wish) {
    var request =
        new CanonicalRequest(
            model.id().digest(),
            wish.caption(),
            wish.seed(),
            model.defaults().steps(),
            model.defaults().guidance().scale(),
            new Start("", "", wish.start()));
    return new SketchedRequest(
        request,
        Optional.of(wish.sketch().toPicture()),
        new Origin(Ground.PICTURE, wish.start(), List.of()));
  }

  private static Squares squares(Picture drawn) {
    var values = new float[Squares.CHANNELS * drawn.width() * drawn.height()];
    PictureCodec.encode(drawn, values, 0);
    return new Squares(drawn.width(), values);
  }
}
