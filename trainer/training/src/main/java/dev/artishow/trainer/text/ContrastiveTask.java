package dev.artishow.trainer.text;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.JointEmbedding;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.engine.text.LetterSequences;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Teaches two encoders which caption belongs to which picture. */
public final class ContrastiveTask implements Task<PairBatch> {
  /** The one group of a text encoder's task: both its towers. */
  public static final String TEXT_ENCODER = "text-encoder";

  /** The one group of an evaluator's task. */
  public static final String EVALUATOR = "evaluator";

  private static final double FORWARD_AND_BACKWARD = 3;
  private static final double CAPTIONS = 2;

  private final Student student;
  private final Material material;
  private final PairSource pairs;
  private final ContrastiveLoss loss;
  private final RetrievalTrial trial;
  private final RetrievalSheet sheet;

  /**
   * What a task is made of, whatever learns.
   *
   * @param prompts that the sheets find pictures for
   * @param batch pairs a step
   * @param seed of weights, pairs and captions
   */
  public record Material(ExampleSets sets, List<String> prompts, int batch, long seed) {

    static Material of(TaskInputs inputs) throws IOException {
      return new Material(inputs.examples(), inputs.samplePrompts(), inputs.batch(), inputs.seed());
    }

    public Material {
      prompts = List.copyOf(prompts);
    }
  }

  /** Who learns: networks, how they read captions, and FLOP of a forward pass over one pair. */
  private record Student(
      String group,
      int resolution,
      Function<Parameters, JointEmbedding> network,
      CaptionCode code,
      double forwardFlop) {}

  private ContrastiveTask(Student student, Lesson lesson, Material material) {
    this.student = student;
    this.material = material;
    Dataset dataset = material.sets().dataset();
    Examples examples = material.sets().training(student.resolution(), lesson.pictures(dataset));
    pairs =
        new PairSource(
            examples,
            index -> index < 0 ? "scene " + index : dataset.entry(index).concept(),
            student.code(),
            new Typos(lesson.typos()),
            new Contraries(lesson.contraries()),
            material.seed());
    loss = new ContrastiveLoss(lesson.betweenCaptions());
    trial = new RetrievalTrial(dataset, student.resolution());
    sheet = new RetrievalSheet(dataset, student.resolution(), material.prompts());
  }

  /** Teaches a text encoder, and the picture tower that it learns with. */
  public static ContrastiveTask of(TextEncoderPlan plan, Tokenizer tokenizer, Material material) {
    TextEncoderSpec spec = plan.spec(tokenizer.vocabularySize());
    var student =
        new Student(
            TEXT_ENCODER,
            spec.resolution(),
            parameters -> new PictureTextPair(spec, parameters),
            new Captions(tokenizer, spec.textTokens())::coded,
            spec.pictureFlop() + CAPTIONS * spec.captionFlop(spec.textTokens()));
    return new ContrastiveTask(student, plan.lesson(), material);
  }

  /** Teaches an evaluator. */
  public static ContrastiveTask of(EvaluatorPlan plan, Material material) {
    EvaluatorSpec spec = plan.network();
    var sequences = new LetterSequences(spec.vocabulary());
    var student =
        new Student(
            EVALUATOR,
            spec.resolution(),
            parameters -> new Evaluator(spec, parameters),
            caption -> new CodedCaption(sequences.bag(caption, spec.textTokens()), 1),
            spec.pictureFlop() + CAPTIONS * spec.captionFlop());
    return new ContrastiveTask(student, plan.lesson(), material);
  }

  @Override
  public List<String> groups() {
    return List.of(student.group());
  }

  @Override
  public PairBatch batch(long number) {
    return pairs.batch(number, material.batch());
  }

  @Override
  public Replica<PairBatch> replica(NDManager manager) {
    return new Towers(student.group(), student.network(), material.seed(), loss, manager);
  }

  @Override
  public Map<String, Double> validate(Replica<PairBatch> averaged) {
    return trial.misses(features(averaged));
  }

  @Override
  public void sheet(Replica<PairBatch> averaged, Path png) throws IOException {
    sheet.write(features(averaged), png);
  }

  private Features features(Replica<PairBatch> averaged) {
    return new Features(averaged.manager(), ((Towers) averaged).network(), student.code());
  }

  /** As if every caption had all its tokens; most are shorter and cost less. */
  @Override
  public double trainingFlop(long steps) {
    return FORWARD_AND_BACKWARD * student.forwardFlop();
  }
}
