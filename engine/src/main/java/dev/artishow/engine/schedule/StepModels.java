package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.Picture;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.Precision;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.io.IOException;
import java.util.List;

/** Makes packages into models that can draw. */
public final class StepModels {
  private StepModels() {}

  /**
   * As the other, in the device's own precision, without memory for captions that no picture needs
   * just now.
   */
  public static StepModel load(ModelPackage model, ComputeDevice device) throws IOException {
    return load(model, device, Precision.AUTO, 0);
  }

  /**
   * Loads the network of a verified package.
   *
   * @param precision in which a diffusion model draws
   * @param captionBytes memory for encoded captions that no picture needs just now
   * @return the caller closes it
   * @throws ModelPackageException if its weights do not fit the network that its card describes
   */
  public static StepModel load(
      ModelPackage model, ComputeDevice device, Precision precision, long captionBytes)
      throws IOException {
    ModelKind kind = model.card().kind();
    if (!kind.draws()) {
      throw new ModelPackageException(
          model.folder(),
          "is a model of kind %s, which draws nothing by itself; name another one".formatted(kind));
    }
    NDManager manager = device.newManager();
    try {
      return model.card().network() instanceof GanSpec
          ? new GanModel(model, manager)
          : new DiffusionModel(model, manager, precision.on(device), captionBytes);
    } catch (IOException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /** Draws side by side from noise alone. */
  public static List<Picture> draw(StepModel model, List<CanonicalRequest> requests) {
    return drawSketched(model, requests.stream().map(SketchedRequest::fromNoise).toList());
  }

  /** Draws side by side. */
  public static List<Picture> drawSketched(StepModel model, List<SketchedRequest> requests) {
    List<Canvas> canvases = model.begin(requests);
    try {
      List<Canvas> drawing = canvases;
      while (!drawing.isEmpty()) {
        model.step(drawing);
        drawing = drawing.stream().filter(canvas -> !canvas.isFinished()).toList();
      }
      return canvases.stream().map(Canvas::picture).toList();
    } finally {
      canvases.forEach(Canvas::close);
    }
  }
}
