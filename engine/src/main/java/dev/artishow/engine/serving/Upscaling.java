package dev.artishow.engine.serving;

import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.registry.TrustedPackage;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.UpscaledModel;
import java.io.IOException;
import java.util.Optional;

/** The configured upscaler, the same one until the process ends, or none. */
public final class Upscaling {
  private final Optional<ModelPackage> upscaler;
  private final int pixels;

  private Upscaling(Optional<ModelPackage> upscaler, int pixels) {
    this.upscaler = upscaler;
    this.pixels = pixels;
  }

  /**
   * Verifies the newest version of the configured upscaler.
   *
   * @throws ModelPackageException if there is none of that name, it is refused or no upscaler
   */
  public static Upscaling of(EngineConfig config) throws IOException {
    if (config.upscaler().isEmpty()) {
      return new Upscaling(Optional.empty(), config.picturePixels());
    }
    var stored =
        new ModelStore(config.modelsFolder())
            .find(
                config.upscaler().get(),
                ", which engine.upscaler asks for (null there draws without one)");
    ModelPackage opened = TrustedPackage.open(stored, config.registry());
    if (opened.card().kind() != ModelKind.UPSCALER) {
      throw new ModelPackageException(
          opened.folder(),
          "must hold a model of kind upscaler to be engine.upscaler, holds %s"
              .formatted(opened.card().kind()));
    }
    return new Upscaling(Optional.of(opened), config.picturePixels());
  }

  /**
   * Puts it behind a model, if it fits.
   *
   * @param model closed with the result; the caller's if this throws
   */
  StepModel behind(StepModel model, ComputeDevice device) throws IOException {
    return upscaler.isPresent() ? UpscaledModel.of(model, upscaler.get(), pixels, device) : model;
  }

  /**
   * The model whose pictures are handed out.
   *
   * @param model closed with the result, or at once if this throws
   */
  public StepModel handingOut(StepModel model, ComputeDevice device) throws IOException {
    try {
      return behind(model, device);
    } catch (IOException | RuntimeException e) {
      model.close();
      throw e;
    }
  }
}
