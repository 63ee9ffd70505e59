package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.EnlargingSketch;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model whose finished pictures an upscaler enlarges, as one step more: all that wait for it in
 * one pass, while others make steps of their own. What is seen before that step is the model's own
 * picture ({@code docs/decisions/0075}). An upscaler that reads sketches is given what drawing
 * started from.
 */
public final class UpscaledModel implements StepModel {
  private final StepModel model;
  private final Upscaler upscaler;
  private final NDManager manager;

  private UpscaledModel(StepModel model, Upscaler upscaler, NDManager manager) {
    this.model = model;
    this.upscaler = upscaler;
    this.manager = manager;
  }

  /**
   * Puts an upscaler behind a model, if it takes pictures of that model's size and makes none
   * larger than wanted.
   *
   * @param model closed with the result
   * @param pixels side of the pictures that are handed out
   * @return the model itself where the upscaler does not fit
   * @throws dev.artishow.engine.model.ModelPackageException if the package holds no upscaler or its
   *     weights do not fit
   */
  public static StepModel of(
      StepModel model, ModelPackage upscaler, int pixels, ComputeDevice device) throws IOException {
    NDManager manager = device.newManager();
    try {
      Upscaler network = upscaler.upscaler(manager);
      UpscalerSpec spec = network.spec();
      int side = spec.inputResolution();
      if (side * side == model.pixels() && spec.resolution() <= pixels) {
        return new UpscaledModel(model, network, manager);
      }
    } catch (IOException | RuntimeException e) {
      manager.close();
      throw e;
    }
    manager.close();
    return model;
  }

  @Override
  public ModelId id() {
    return model.id();
  }

  @Override
  public SamplerDefaults defaults() {
    return model.defaults();
  }

  @Override
  public int pixels() {
    return model.pixels();
  }

  @Override
  public boolean startsFromSketches() {
    return model.startsFromSketches();
  }

  @Override
  public int steps(SketchedRequest request) {
    return model.steps(request) + 1;
  }

  /**
   * What the model needs, what a block of the upscaler holds at once, and the large picture, twice
   * with its sketch.
   */
  @Override
  public long bytesPerPicture() {
    UpscalerSpec spec = upscaler.spec();
    long features = 4L * pixels() * spec.channels();
    long pictures = spec.sketched() ? 6 : 3;
    long large = pictures * Denoiser.CHANNELS * spec.resolution() * spec.resolution();
    return model.bytesPerPicture() + Float.BYTES * (features + large);
  }

  @Override
  public List<Canvas> begin(List<SketchedRequest> requests) {
    List<Canvas> begun = model.begin(requests);
    var canvases = new ArrayList<Canvas>();
    for (int i = 0; i < begun.size(); i++) {
      canvases.add(new UpscaledCanvas(begun.get(i), requests.get(i).sketch()));
    }
    return canvases;
  }

  @Override
  public void step(List<? extends Canvas> batch) {
    var drawing = new ArrayList<UpscaledCanvas>();
    var drawn = new ArrayList<UpscaledCanvas>();
    for (Canvas canvas : batch) {
      var row = (UpscaledCanvas) canvas;
      (row.inner.isFinished() ? drawn : drawing).add(row);
    }
    // nothing is changed until both have succeeded
    List<float[]> enlarged = drawn.isEmpty() ? List.of() : enlarged(drawn);
    if (!drawing.isEmpty()) {
      model.step(drawing.stream().map(row -> row.inner).toList());
    }
    for (int i = 0; i < drawn.size(); i++) {
      drawn.get(i).enlarged = enlarged.get(i);
    }
  }

  private List<float[]> enlarged(List<UpscaledCanvas> rows) {
    int side = upscaler.spec().inputResolution();
    int values = Denoiser.CHANNELS * side * side;
    var small = new float[rows.size() * values];
    for (int i = 0; i < rows.size(); i++) {
      PictureCodec.encode(rows.get(i).inner.picture(), small, i * values);
    }
    try (NDManager scratch = manager.newSubManager()) {
      NDArray planes = scratch.create(small, new Shape(rows.size(), Denoiser.CHANNELS, side, side));
      NDList large = enlarged(planes, rows).split(rows.size());
      return large.stream().map(NDArray::toFloatArray).toList();
    }
  }

  private NDArray enlarged(NDArray small, List<UpscaledCanvas> rows) {
    return upscaler.spec().sketched()
        ? upscaler.enlarge(small, sketches(small.getManager(), rows))
        : upscaler.enlarge(small);
  }

  private EnlargingSketch sketches(NDManager scratch, List<UpscaledCanvas> rows) {
    int side = upscaler.spec().resolution();
    int values = Denoiser.CHANNELS * side * side;
    var planes = new float[rows.size() * values];
    var given = new float[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Optional<Picture> sketch = rows.get(i).sketch;
      if (sketch.isPresent()) {
        PictureCodec.encode(Resampling.resized(sketch.get(), side), planes, i * values);
        given[i] = 1;
      }
    }
    return new EnlargingSketch(
        scratch.create(planes, new Shape(rows.size(), Denoiser.CHANNELS, side, side)),
        scratch.create(given, new Shape(rows.size(), 1, 1, 1)));
  }

  /** The model's own canvas and, after the last step, its picture enlarged. */
  final class UpscaledCanvas implements Canvas {
    private final Canvas inner;
    private final Optional<Picture> sketch;
    private float @Nullable [] enlarged; // (4, R, R)

    private UpscaledCanvas(Canvas inner, Optional<Picture> sketch) {
      this.inner = inner;
      this.sketch = sketch;
    }

    /** The model's own. */
    Canvas inner() {
      return inner;
    }

    @Override
    public int step() {
      return inner.step() + (enlarged == null ? 0 : 1);
    }

    @Override
    public int steps() {
      return inner.steps() + 1;
    }

    @Override
    public Picture picture() {
      return enlarged == null
          ? inner.picture()
          : Planes.decode(enlarged, upscaler.spec().resolution());
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  @Override
  public void close() {
    manager.close();
    model.close();
  }
}
