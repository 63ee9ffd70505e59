package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Noise;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A generator: one step, whatever the request says of steps and guidance. */
final class GanModel implements StepModel {
  private static final int FLOAT_BYTES = 4;

  private final ModelId id;
  private final SamplerDefaults defaults;
  private final NDManager manager;
  private final GanGenerator generator;
  private final Captions captions;

  GanModel(ModelPackage model, NDManager manager) throws IOException {
    this.id = model.id();
    this.defaults = model.card().sampler();
    this.manager = manager;
    this.generator = model.generator(manager);
    this.captions = new Captions(model.tokenizer(), generator.spec().textTokens());
  }

  @Override
  public ModelId id() {
    return id;
  }

  @Override
  public SamplerDefaults defaults() {
    return defaults;
  }

  @Override
  public int pixels() {
    return generator.spec().resolution() * generator.spec().resolution();
  }

  @Override
  public int steps(SketchedRequest request) {
    return 1;
  }

  /** What the last block holds at once, its convolutions' unrolled windows included. */
  @Override
  public long bytesPerPicture() {
    return 16L * FLOAT_BYTES * pixels() * generator.spec().channels();
  }

  @Override
  public List<Canvas> begin(List<SketchedRequest> sketched) {
    List<CanonicalRequest> requests = sketched.stream().map(SketchedRequest::request).toList();
    var coded = requests.stream().map(request -> captions.coded(request.caption())).toList();
    int noise = generator.spec().noise();
    try (NDManager scratch = manager.newSubManager()) {
      NDList encoded =
          generator.condition(CodedCaption.array(scratch, coded)).split(requests.size());
      var begun = new ArrayList<Canvas>();
      for (int i = 0; i < requests.size(); i++) {
        long seed = requests.get(i).seed();
        NDArray start = scratch.create(Noise.of(seed, noise), new Shape(1, noise));
        begun.add(new OneStepCanvas(manager, start, encoded.get(i)));
      }
      return begun;
    }
  }

  @Override
  public void step(List<? extends Canvas> batch) {
    List<OneStepCanvas> rows = batch.stream().map(OneStepCanvas.class::cast).toList();
    try (NDManager scratch = manager.newSubManager()) {
      NDArray noise = NDArrays.concat(new NDList(rows.stream().map(row -> row.noise).toList()));
      NDArray captions =
          NDArrays.concat(new NDList(rows.stream().map(row -> row.caption).toList()));
      noise.attach(scratch);
      captions.attach(scratch);
      NDList drawn = generator.generate(noise, captions).split(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).take(drawn.get(i));
      }
    }
  }

  /** A picture that is either noise or done. */
  private static final class OneStepCanvas implements Canvas {
    private final NDManager own;
    private final NDArray noise; // (1, Z)
    private final NDArray caption; // (1, D)
    private NDArray drawn; // (1, 4, R, R); the noise before the step
    private boolean finished;

    OneStepCanvas(NDManager parent, NDArray noise, NDArray caption) {
      this.own = parent.newSubManager();
      this.noise = noise;
      this.caption = caption;
      this.drawn = noise;
      noise.attach(own);
      caption.attach(own);
    }

    void take(NDArray picture) {
      picture.attach(own);
      drawn = picture;
      finished = true;
    }

    @Override
    public int step() {
      return finished ? 1 : 0;
    }

    @Override
    public int steps() {
      return 1;
    }

    @Override
    public Picture picture() {
      if (!finished) {
        throw new IllegalStateException("nothing is drawn before the step");
      }
      return Planes.decode(drawn);
    }

    @Override
    public void close() {
      own.close();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
