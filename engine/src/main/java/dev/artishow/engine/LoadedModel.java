package dev.artishow.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.GuidedSampler;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;

/** A model package whose network stands in memory, ready to draw. Not thread-safe. */
final class LoadedModel implements AutoCloseable {
  private final ModelId id;
  private final SamplerDefaults defaults;
  private final Tokenizer tokenizer;
  private final int textTokens;
  private final NDManager manager;
  private final GuidedSampler sampler;

  private LoadedModel(
      ModelPackage model, Tokenizer tokenizer, NDManager manager, Denoiser denoiser) {
    this.id = model.id();
    this.defaults = model.card().sampler();
    this.tokenizer = tokenizer;
    this.textTokens = denoiser.spec().textTokens();
    this.manager = manager;
    this.sampler = new GuidedSampler(denoiser, tokenizer.encode("", textTokens));
  }

  /**
   * Loads the network of a verified package.
   *
   * @throws ModelPackageException if its weights do not fit the network that its card describes
   */
  static LoadedModel load(ModelPackage model, ComputeDevice device) throws IOException {
    if (model.card().kind() != ModelKind.DIFFUSION) {
      throw new ModelPackageException(
          model.folder(),
          "holds a model of kind %s, which cannot draw by itself".formatted(model.card().kind()));
    }
    Tokenizer tokenizer = model.tokenizer();
    NDManager manager = device.newManager();
    try {
      return new LoadedModel(model, tokenizer, manager, model.denoiser(manager));
    } catch (IOException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  ModelId id() {
    return id;
  }

  SamplerDefaults defaults() {
    return defaults;
  }

  /** Draws one picture at the model's own resolution. */
  Picture draw(CanonicalRequest request) {
    int[][] captions = {tokenizer.encode(request.caption(), textTokens)};
    long[] seeds = {request.seed()};
    var guidance = new Guidance(request.guidance(), defaults.guidance().from());
    try (NDManager scratch = manager.newSubManager()) {
      NDArray drawn = sampler.draw(scratch, captions, seeds, request.steps(), guidance);
      return PictureCodec.decode(drawn.get(0));
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
