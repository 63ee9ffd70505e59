package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.text.Captions;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.StartingSketches;
import dev.artishow.trainer.kind.StartingPackage;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.text.FrozenText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Teaches a denoiser, and its text encoder along with it unless that is trained already. */
public final class DenoiserTask implements Task<NoisyBatch> {
  /** The one group of parameters. */
  public static final String GROUP = "denoiser";

  private static final int PASS = 16;

  private final DenoiserSpec spec;
  private final DenoiserPlan plan;
  private final Material material;
  private final long seed;
  private final NoisyBatches batches;
  private final FlowLoss loss;
  private final FixedLoss heldOut;
  private final Optional<FixedLoss> unseen;
  private final Optional<Redrawn> redrawn;
  private final SheetPainter painter;

  /**
   * What is learnt from.
   *
   * @param training pictures and captions
   * @param heldOut kept from training, with all that shows their concepts
   * @param unseen kept from training, of concepts that are learnt, if there are any
   * @param sketches of the first two, if it learns to redraw
   * @param textEncoder that is trained already, if there is one
   */
  public record Material(
      Examples training,
      Examples heldOut,
      Optional<Examples> unseen,
      Optional<Drafts> sketches,
      Captions captions,
      Optional<FrozenText> textEncoder) {}

  /**
   * StartingSketches to learn from, and of what is kept from training.
   *
   * @param heldOut every picture has one
   */
  public record Drafts(StartingSketches training, StartingSketches heldOut) {}

  /**
   * @param batch examples per step
   * @param prompts what the sheets show
   */
  public DenoiserTask(
      DenoiserSpec spec,
      DenoiserPlan plan,
      Material material,
      int batch,
      long seed,
      List<String> prompts) {
    this.spec = spec;
    this.plan = plan;
    this.material = material;
    this.seed = seed;
    batches =
        new NoisyBatches(
            material.training(),
            material.sketches().map(Drafts::training),
            material.captions(),
            plan.objective(),
            batch,
            seed);
    loss = new FlowLoss(plan.objective());
    heldOut = new FixedLoss(material.heldOut(), material.captions());
    unseen = material.unseen().map(pictures -> new FixedLoss(pictures, material.captions()));
    redrawn = material.sketches().map(drafts -> redrawn(material, drafts.heldOut()));
    painter = new SheetPainter(material.captions().tokenizer(), prompts);
  }

  /** How redrawing is judged and shown. */
  private record Redrawn(FixedLoss loss, RedrawSheet sheet) {}

  private static Redrawn redrawn(Material material, StartingSketches sketches) {
    return new Redrawn(
        new FixedLoss(material.heldOut(), Optional.of(sketches), material.captions()),
        new RedrawSheet(material.heldOut(), sketches, material.captions()));
  }

  public DenoiserSpec spec() {
    return spec;
  }

  @Override
  public List<String> groups() {
    return List.of(GROUP);
  }

  @Override
  public NoisyBatch batch(long number) {
    return batches.batch(number);
  }

  @Override
  public Replica<NoisyBatch> replica(NDManager manager) {
    DataType type = precision().type();
    return plan.startFrom()
        .map(
            start ->
                StartingPackage.weights(
                    start, manager, seed, type, weights -> replica(manager, weights)))
        .orElseGet(() -> replica(manager, Parameters.initialised(manager, seed, type)));
  }

  private Replica<NoisyBatch> replica(NDManager manager, Parameters parameters) {
    Denoiser denoiser =
        material
            .textEncoder()
            .map(text -> new Denoiser(spec, text.encoder(manager, parameters.type()), parameters))
            .orElseGet(() -> new Denoiser(spec, parameters));
    return new DenoiserReplica(manager, parameters, denoiser);
  }

  private PassPrecision precision() {
    return plan.precision().orElse(PassPrecision.FLOAT32);
  }

  @Override
  public double firstLossScale() {
    return precision().firstLossScale();
  }

  private final class DenoiserReplica implements Replica<NoisyBatch> {
    private final NDManager manager;
    private final Parameters parameters;
    private final Denoiser denoiser;

    DenoiserReplica(NDManager manager, Parameters parameters, Denoiser denoiser) {
      this.manager = manager;
      this.parameters = parameters;
      this.denoiser = denoiser;
    }

    @Override
    public Parameters parameters(String group) {
      return parameters;
    }

    @Override
    public NDArray losses(NDManager scratch, String group, NoisyBatch part) {
      return loss.perPicture(scratch, denoiser, part);
    }

    @Override
    public NDManager manager() {
      return manager;
    }
  }

  private static Denoiser denoiser(Replica<NoisyBatch> replica) {
    return ((DenoiserReplica) replica).denoiser;
  }

  @Override
  public Map<String, Double> validate(Replica<NoisyBatch> averaged) {
    var figures = new LinkedHashMap<String, Double>();
    measure("held-out-loss.", heldOut, averaged, figures);
    unseen.ifPresent(loss -> measure("unseen-loss.", loss, averaged, figures));
    redrawn.ifPresent(how -> measure("redrawing-loss.", how.loss(), averaged, figures));
    return figures;
  }

  private static void measure(
      String name, FixedLoss loss, Replica<NoisyBatch> averaged, Map<String, Double> figures) {
    List<Double> losses = loss.measure(averaged.manager(), denoiser(averaged));
    for (int level = 0; level < losses.size(); level++) {
      figures.put(name + level, losses.get(level));
    }
  }

  @Override
  public void sheet(Replica<NoisyBatch> averaged, Path png) throws IOException {
    painter.paint(averaged.manager(), denoiser(averaged), png);
    if (redrawn.isPresent()) {
      RedrawSheet sheet = redrawn.get().sheet();
      sheet.paint(
          averaged.manager(),
          spec.resolution(),
          SheetPainter.STEPS,
          sheet.ofTwoPasses(denoiser(averaged)),
          RedrawSheet.beside(png));
    }
  }

  /** With captions as long as they are in the first batch, in passes of the usual size. */
  @Override
  public double trainingFlop(long steps) {
    var cost = new DenoiserCost(spec.withTextTokens(usualCaptionLength()));
    return material.textEncoder().isPresent()
        ? cost.trainingFlopWithFrozenText()
        : cost.trainingFlop();
  }

  private int usualCaptionLength() {
    NoisyBatch batch = batch(0);
    int passes = 0;
    int sum = 0;
    for (int from = 0; from + PASS <= batch.size() || from == 0; from += PASS) {
      sum += batch.slice(from, Math.min(batch.size(), from + PASS)).captionLength();
      passes++;
    }
    return Math.round((float) sum / passes);
  }
}
