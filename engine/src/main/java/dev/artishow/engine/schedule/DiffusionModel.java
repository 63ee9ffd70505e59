package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledDenoiser;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.Sampler;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.sampling.Times;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A denoiser with classifier-free guidance. One batch holds the captioned half of every picture and
 * the captionless half of those that are guided at their step; a distilled denoiser needs one half.
 * Whatever differs between pictures (time, scale, the solver's weights) is a vector with one number
 * a row, so no number of one row reaches another.
 *
 * <p>Shapes: n pictures, of which the first g are guided; C channels, R resolution.
 */
final class DiffusionModel implements StepModel {
  private static final int FLOAT_BYTES = 4;

  private final ModelId id;
  private final SamplerDefaults defaults;
  private final NDManager manager;
  private final Sampler sampler;
  private final @Nullable DistilledDenoiser student;
  private final Denoiser denoiser;
  private final Captions read;
  private final Condition captionless;
  private final ThreadLocal<JoinedCondition> joined;
  private final CaptionCache<Encoding> captions;

  /** A caption alone, in memory of its own. */
  private record Encoding(Condition condition, NDManager owner) {}

  /**
   * @param type floating point format that the network computes in
   * @param captionBytes memory for encoded captions that no picture needs just now
   */
  DiffusionModel(ModelPackage model, NDManager manager, DataType type, long captionBytes)
      throws IOException {
    this.id = model.id();
    this.defaults = model.card().sampler();
    this.manager = manager;
    this.sampler = Sampler.of(model.card().sampler().name());
    this.student =
        model.card().network() instanceof DistilledSpec
            ? model.distilledDenoiser(manager, type)
            : null;
    this.denoiser = student == null ? model.denoiser(manager, type) : student.denoiser();
    this.read = new Captions(model.tokenizer(), denoiser.spec().textTokens());
    this.captionless = encode(List.of("")).get(0).condition();
    this.joined = ThreadLocal.withInitial(() -> new JoinedCondition(manager));
    this.captions =
        new CaptionCache<>(
            captionBytes,
            encoding -> encoding.condition().bytes(),
            encoding -> encoding.owner().close());
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
    return denoiser.spec().resolution() * denoiser.spec().resolution();
  }

  /** Both halves' text, kept and joined, and what a block and the head hold at once. */
  @Override
  public long bytesPerPicture() {
    DenoiserSpec spec = denoiser.spec();
    long text = textBytes(spec) / FLOAT_BYTES;
    long trunk = (long) spec.imageTokens() * spec.width() * (16 + spec.depth());
    // convolutions unroll their 3 × 3 windows; a pyramid's are widest at half the side
    long convolved =
        spec.pyramid()
            .or(spec::mender)
            .map(p -> Math.max(spec.headChannels(), p.channels() / 4L))
            .orElse((long) spec.headChannels());
    return 2 * FLOAT_BYTES * (2 * text + trunk + 12L * pixels() * convolved);
  }

  /** Keys and values of the longest caption for every block. */
  private static long textBytes(DenoiserSpec spec) {
    return 2L * FLOAT_BYTES * spec.depth() * spec.textTokens() * spec.width();
  }

  /** Reads captions in one pass. */
  private List<Encoding> encode(List<String> texts) {
    var encodings = new ArrayList<Encoding>();
    try (NDManager scratch = manager.newSubManager()) {
      List<CodedCaption> coded = texts.stream().map(read::coded).toList();
      Condition all = denoiser.condition(CodedCaption.array(scratch, coded));
      for (int i = 0; i < coded.size(); i++) {
        var encoding = new Encoding(all.caption(i, coded.get(i).tokens()), manager.newSubManager());
        encodings.add(encoding);
        encoding.condition().attach(encoding.owner());
      }
      return encodings;
    } catch (RuntimeException e) {
      encodings.forEach(encoding -> encoding.owner().close());
      throw e;
    }
  }

  @Override
  public boolean startsFromSketches() {
    return true;
  }

  @Override
  public int steps(SketchedRequest request) {
    return times(request).steps();
  }

  private static Times times(SketchedRequest request) {
    return Times.from(request.start(), request.request().steps());
  }

  @Override
  public List<Canvas> begin(List<SketchedRequest> requests) {
    List<String> texts = requests.stream().map(sketched -> sketched.request().caption()).toList();
    List<CaptionCache<Encoding>.Use> uses = captions.take(texts, this::encode);
    var begun = new ArrayList<Canvas>();
    try {
      for (int i = 0; i < requests.size(); i++) {
        begun.add(canvas(requests.get(i), uses.get(i)));
      }
      return begun;
    } catch (RuntimeException e) {
      begun.forEach(Canvas::close);
      uses.forEach(CaptionCache.Use::close);
      throw e;
    }
  }

  private Canvas canvas(SketchedRequest sketched, CaptionCache<Encoding>.Use caption) {
    NDManager own = manager.newSubManager();
    try {
      return new DiffusionCanvas(
          own,
          caption.encoded().condition(),
          caption::close,
          new Guidance(sketched.request().guidance(), defaults.guidance().from()),
          sampler,
          times(sketched),
          StartingPoint.of(sketched, denoiser.spec()));
    } catch (RuntimeException e) {
      own.close();
      throw e;
    }
  }

  @Override
  public void step(List<? extends Canvas> batch) {
    List<DiffusionCanvas> rows =
        Stream.of(true, false)
            .flatMap(
                guided ->
                    batch.stream()
                        .map(DiffusionCanvas.class::cast)
                        .filter(canvas -> canvas.isGuided() == guided))
            .toList();
    int guided =
        student == null ? (int) rows.stream().filter(DiffusionCanvas::isGuided).count() : 0;
    try (NDManager scratch = manager.newSubManager()) {
      NDArray noisy = gathered(scratch, rows, DiffusionCanvas::noisy);
      NDArray clean = predicted(scratch, noisy, rows, guided);
      NDArray next =
          noisy
              .mul(column(scratch, rows, row -> row.weights().noisy()))
              .add(clean.mul(column(scratch, rows, row -> row.weights().clean())))
              .add(
                  gathered(scratch, rows, DiffusionCanvas::previous)
                      .mul(column(scratch, rows, row -> row.weights().previous())));
      NDList noisyRows = next.split(rows.size());
      NDList cleanRows = clean.split(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).advance(noisyRows.get(i), cleanRows.get(i));
      }
    }
  }

  /** What the pictures would be without noise, guided where they are: (n, C, R, R). */
  private NDArray predicted(
      NDManager scratch, NDArray noisy, List<DiffusionCanvas> rows, int guided) {
    List<DiffusionCanvas> guidedRows = rows.subList(0, guided);
    var all = new ArrayList<>(rows);
    all.addAll(guidedRows);
    NDArray times = scratch.create(numbers(all, DiffusionCanvas::time));
    Condition condition = joined.get().of(rows, captionless, guided);
    @Nullable NDArray sketches = sketches(scratch, all);
    if (student != null) {
      NDArray scales = scratch.create(numbers(rows, DiffusionCanvas::scale));
      return student.denoise(noisy, sketches, times, scales, condition);
    }
    if (guided == 0) {
      return denoiser.denoise(noisy, sketches, times, condition);
    }
    NDArray both =
        NDArrays.concat(
            new NDList(noisy, guided == rows.size() ? noisy : noisy.get("0:" + guided)));
    NDArray answers = denoiser.denoise(both, sketches, times, condition); // (n + g, C, R, R)
    NDArray captioned = answers.get("0:" + guided);
    NDArray without = answers.get(rows.size() + ":");
    NDArray pushed =
        without.add(
            captioned.sub(without).mul(column(scratch, guidedRows, DiffusionCanvas::scale)));
    return guided == rows.size()
        ? pushed
        : NDArrays.concat(new NDList(pushed, answers.get(guided + ":" + rows.size())));
  }

  /** What a denoiser reads beside the noisy pictures, or null if it reads no sketches. */
  private @Nullable NDArray sketches(NDManager scratch, List<DiffusionCanvas> rows) {
    return denoiser.spec().sketched()
        ? gathered(scratch, rows, row -> row.sketch().orElseThrow())
        : null;
  }

  private static NDArray gathered(
      NDManager scratch, List<DiffusionCanvas> rows, Function<DiffusionCanvas, NDArray> array) {
    NDArray all = NDArrays.concat(new NDList(rows.stream().map(array).toList()));
    all.attach(scratch);
    return all;
  }

  /** One number a picture, (n, 1, 1, 1). */
  private static NDArray column(
      NDManager scratch, List<DiffusionCanvas> rows, ToDoubleFunction<DiffusionCanvas> number) {
    return scratch.create(numbers(rows, number), new Shape(rows.size(), 1, 1, 1));
  }

  private static float[] numbers(
      List<DiffusionCanvas> rows, ToDoubleFunction<DiffusionCanvas> number) {
    var numbers = new float[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) number.applyAsDouble(rows.get(i));
    }
    return numbers;
  }

  @Override
  public void close() {
    manager.close();
  }
}
