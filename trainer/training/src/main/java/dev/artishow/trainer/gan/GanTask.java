package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.sampling.Noise;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.adversarial.AdversarialCost;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.loop.Warning;
import dev.artishow.trainer.sheet.SampleSheet;
import dev.artishow.trainer.sheet.SampleSheet.Sample;
import dev.artishow.trainer.sheet.SheetBackground;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Drawing in one pass: a generator and its discriminators, each by the other's leave. */
public final class GanTask implements Task<GanBatch> {
  /** The group of parameters that draws. */
  public static final String GENERATOR = GanReplica.GENERATOR;

  private static final int CHUNK = 16;
  private static final int SEEDS_SHOWN = 4;
  private static final int COLUMNS = 8;
  private static final int JUDGED_BATCHES = 2;
  private static final long JUDGED_SEED = 7;

  private final GanPlan plan;
  private final GanSpec spec;
  private final Optional<Function<NDManager, TextEncoder>> text;
  private final Optional<Tower> tower;
  private final Captions captions;
  private final GanBatches batches;
  private final GanBatches heldOut;
  private final CollapseWatch watch;
  private final List<String> prompts;
  private final long seed;

  /**
   * What a GAN learns from and is judged by.
   *
   * @param training pictures of the plan's resolution
   * @param heldOut pictures that are kept from training
   * @param captions how they are read
   * @param text makes a trained text encoder on a device; where there is none one is trained along
   * @param tower the text encoder with its picture tower, if the plan needs that
   * @param watch for collapse
   * @param prompts what sheets show
   */
  public record Material(
      Examples training,
      Examples heldOut,
      Captions captions,
      Optional<Function<NDManager, TextEncoder>> text,
      Optional<Tower> tower,
      CollapseWatch watch,
      List<String> prompts) {

    public Material {
      prompts = List.copyOf(prompts);
    }
  }

  /**
   * A text encoder with the picture tower that it learnt with.
   *
   * @param make loads both on a device
   */
  public record Tower(TextEncoderSpec spec, Function<NDManager, PictureTextPair> make) {}

  /**
   * @param spec of the plan, with the text encoder's sizes
   * @param batch examples that one step learns from
   * @param seed of weights, batches and noise
   */
  public GanTask(GanPlan plan, GanSpec spec, Material material, int batch, long seed) {
    this.plan = plan;
    this.spec = spec;
    this.text = material.text();
    this.tower = material.tower();
    this.captions = material.captions();
    this.watch = material.watch();
    this.prompts = material.prompts();
    this.seed = seed;
    tower.ifPresent(known -> requireNoise(known.spec()));
    batches = new GanBatches(material.training(), captions, plan, batch, seed);
    heldOut = new GanBatches(material.heldOut(), captions, plan, batch, JUDGED_SEED);
  }

  /** The generator's sizes, as a package's card says them. */
  public GanSpec spec() {
    return spec;
  }

  @Override
  public List<String> groups() {
    return List.of(GanReplica.DISCRIMINATOR, GanReplica.GENERATOR);
  }

  @Override
  public double rate(String group) {
    return group.equals(GENERATOR) ? plan.generatorRate() : 1;
  }

  @Override
  public GanBatch batch(long number) {
    return batches.batch(number);
  }

  @Override
  public Replica<GanBatch> replica(NDManager manager) {
    Optional<PictureTextPair> pair = tower.map(known -> known.make().apply(manager));
    Optional<TextEncoder> encoder =
        pair.map(PictureTextPair::textEncoder).or(() -> text.map(make -> make.apply(manager)));
    int towerWidth = tower.map(known -> known.spec().pictureWidth()).orElse(0);
    return new GanReplica(plan, spec, encoder, pair, towerWidth, manager, seed);
  }

  /**
   * How far held-out pictures are found more real than drawn ones ({@code generator-loss}: ln 2 is
   * where the discriminator cannot tell), and each watched prompt's diversity as a share of that of
   * real pictures.
   */
  @Override
  public Map<String, Double> validate(Replica<GanBatch> averaged) {
    var figures = new LinkedHashMap<String, Double>();
    double sum = 0;
    int count = 0;
    for (int number = 0; number < JUDGED_BATCHES; number++) {
      GanBatch batch = heldOut.batch(number);
      for (int from = 0; from < batch.size(); from += CHUNK) {
        GanBatch part = batch.slice(from, Math.min(batch.size(), from + CHUNK));
        try (NDManager scratch = averaged.manager().newSubManager()) {
          sum += averaged.losses(scratch, GanReplica.GENERATOR, part).sum().getFloat();
        }
        count += part.size();
      }
    }
    figures.put("generator-loss", sum / count);
    figures.putAll(
        watch.shares(
            (prompt, draws) -> draw(averaged, Collections.nCopies(draws, prompt)),
            plan.resolution()));
    return figures;
  }

  @Override
  public List<Warning> alarms(Map<String, Double> figures) {
    return watch.alarms(figures);
  }

  /** Every prompt with four seeds, always the same ones. */
  @Override
  public void sheet(Replica<GanBatch> averaged, Path png) throws IOException {
    List<String> wanted =
        prompts.stream()
            .flatMap(prompt -> Collections.nCopies(SEEDS_SHOWN, prompt).stream())
            .toList();
    List<float[]> drawn = draw(averaged, wanted);
    var cells = new ArrayList<Sample>();
    for (int i = 0; i < drawn.size(); i++) {
      cells.add(new Sample(wanted.get(i), PictureCodec.decode(drawn.get(i), plan.resolution())));
    }
    SampleSheet.write(png, cells, COLUMNS, SheetBackground.CHEQUERED);
  }

  /** One picture a prompt, the seed of each its place in the list. */
  private List<float[]> draw(Replica<GanBatch> averaged, List<String> wanted) {
    GanGenerator generator = ((GanReplica) averaged).generator();
    var drawn = new ArrayList<float[]>();
    for (int from = 0; from < wanted.size(); from += CHUNK) {
      int to = Math.min(wanted.size(), from + CHUNK);
      try (NDManager scratch = averaged.manager().newSubManager()) {
        long[] seeds = LongStream.range(from, to).toArray();
        NDArray noise = Noise.of(scratch, seeds, new Shape(spec.noise()));
        NDArray tokens =
            CodedCaption.array(
                scratch, wanted.subList(from, to).stream().map(captions::coded).toList());
        float[] values = generator.generate(noise, generator.condition(tokens)).toFloatArray();
        int each = Denoiser.CHANNELS * plan.resolution() * plan.resolution();
        for (int i = 0; i < to - from; i++) {
          drawn.add(Arrays.copyOfRange(values, i * each, (i + 1) * each));
        }
      }
    }
    return drawn;
  }

  /** Both groups, and the picture tower, which is looked through and does not learn. */
  @Override
  public double trainingFlop(long steps) {
    double generator = GanGenerator.flop(spec);
    double pixels = PixelDiscriminator.flop(plan.resolution(), plan.discriminatorChannels());
    double tokens = tower.map(known -> tokensFlop(known.spec())).orElse(0.0);
    // real and drawn pictures for either group, or what is drawn alone; that passes gradients on
    double seeing =
        (plan.tokenFeatures() > 0 ? 5 : 2)
            * tower.map(known -> known.spec().pictureFlop()).orElse(0.0);
    return AdversarialCost.flop(generator, pixels + tokens) + seeing;
  }

  /** The penalty at the tokens takes its noise from that for pictures. */
  private void requireNoise(TextEncoderSpec seen) {
    long there = (long) Denoiser.CHANNELS * plan.resolution() * plan.resolution();
    long needed = tokens(seen) * seen.pictureWidth();
    if (plan.tokenFeatures() > 0 && needed > there) {
      throw new IllegalArgumentException(
          "the picture tower must make at most %d numbers of a picture, makes %d; set token-features = 0"
              .formatted(there, needed));
    }
  }

  private static long tokens(TextEncoderSpec seen) {
    long side = seen.resolution() / seen.patch();
    return side * side;
  }

  private double tokensFlop(TextEncoderSpec seen) {
    return TokenDiscriminator.flop(tokens(seen), seen.pictureWidth(), plan.tokenFeatures());
  }
}
