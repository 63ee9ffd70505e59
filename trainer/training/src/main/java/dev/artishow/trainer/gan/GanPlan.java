package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.config.Kind;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.text.CaptionReading;
import dev.artishow.trainer.text.LearntText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a one-step generator is taught: the section {@code gan} of a plan.
 *
 * @param resolution side of its pictures, one that the data set was built with
 * @param noise numbers of the noise vector
 * @param channels of the generator's feature maps
 * @param discriminatorChannels of the discriminator's last feature maps
 * @param width features of a caption's token
 * @param heads attention heads of the text encoder
 * @param text further sizes of the text encoder; it is learnt along with the generator unless one
 *     is given
 * @param textEncoder run folder or package of a trained text encoder, which stays as it is
 * @param generatorRate the generator's learning rate as a share of the discriminator's, which must
 *     be ahead to teach anything (two time scales, arXiv:1706.08500)
 * @param mismatchWeight of real pictures with another's caption as further fakes, beside the drawn
 *     ones
 * @param likenessWeight of drawn pictures' distance from their captions, as the trained text
 *     encoder's own picture tower sees it (arXiv:2301.09515, section 3.3); 0 for none
 * @param tokenFeatures of a second discriminator, which judges what that tower sees; 0 for none
 * @param penalty what holds down the discriminator's slope
 * @param translation how far pictures are moved at most before they are judged, as a share of their
 *     side
 * @param cutout side of the holes that are cut into them then, as a share of their side
 * @param watch what to look for collapse by
 */
@Kind("gan")
public record GanPlan(
    int resolution,
    int noise,
    int channels,
    int discriminatorChannels,
    int width,
    int heads,
    Optional<LearntText> text,
    Optional<Path> textEncoder,
    double generatorRate,
    double mismatchWeight,
    double likenessWeight,
    int tokenFeatures,
    GradientPenalty penalty,
    double translation,
    double cutout,
    Watch watch)
    implements ModelPlan {

  /**
   * How collapse is noticed: the diversity of many draws of one prompt, as a share of that of the
   * real pictures of what the prompt names.
   *
   * @param prompts English names of what several pictures of the training split show
   * @param draws of each
   * @param leastShare below which it is an alarm
   */
  public record Watch(List<String> prompts, int draws, double leastShare) {

    public Watch {
      prompts = List.copyOf(prompts);
      require(
          !prompts.isEmpty() && prompts.size() <= 100, "prompts", "1–100 of them", prompts.size());
      require(draws >= 2 && draws <= 1024, "draws", "2–1024", draws);
      require(leastShare >= 0 && leastShare <= 1, "leastShare", "0–1", leastShare);
    }
  }

  public GanPlan {
    require(
        discriminatorChannels >= 16
            && discriminatorChannels <= 4096
            && Integer.bitCount(discriminatorChannels) == 1,
        "discriminatorChannels",
        "a power of two, 16–4096",
        discriminatorChannels);
    require(
        generatorRate > 0 && generatorRate <= 1,
        "generatorRate",
        "above 0, at most 1",
        generatorRate);
    require(
        mismatchWeight >= 0 && mismatchWeight <= 100, "mismatchWeight", "0–100", mismatchWeight);
    require(
        likenessWeight >= 0 && likenessWeight <= 100, "likenessWeight", "0–100", likenessWeight);
    require(
        likenessWeight == 0 || textEncoder.isPresent(),
        "likenessWeight",
        "0 without a trained textEncoder",
        likenessWeight);
    require(tokenFeatures >= 0 && tokenFeatures <= 4096, "tokenFeatures", "0–4096", tokenFeatures);
    require(
        tokenFeatures == 0 || textEncoder.isPresent(),
        "tokenFeatures",
        "0 without a trained textEncoder",
        tokenFeatures);
    require(translation >= 0 && translation <= 0.5, "translation", "0–0.5", translation);
    require(cutout >= 0 && cutout <= 1, "cutout", "0–1", cutout);
    if (text.isPresent() == textEncoder.isPresent()) {
      throw new IllegalArgumentException(
          "text must be set if and only if textEncoder is not, %s set"
              .formatted(text.isPresent() ? "both are" : "none is"));
    }
    LearntText sizes = text.orElse(new LearntText(2, 1, 1));
    spec(resolution, noise, channels, width, heads, sizes);
  }

  /** Whether pictures are looked at through the tower that the text encoder learnt with. */
  public boolean needsTower() {
    return likenessWeight > 0 || tokenFeatures > 0;
  }

  private static GanSpec spec(
      int resolution, int noise, int channels, int width, int heads, LearntText text) {
    return new GanSpec(
        resolution, noise, channels, width, heads, text.vocabulary(), text.tokens(), text.depth());
  }

  private static void require(boolean holds, String key, String limit, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }

  /** The generator with a text encoder of these sizes. */
  public GanSpec spec(LearntText sizes) {
    return spec(resolution, noise, channels, width, heads, sizes);
  }

  @Override
  public Task<?> task(TaskInputs inputs) throws IOException {
    ExampleSets sets = inputs.examples();
    CaptionReading reading = CaptionReading.of(inputs.folder(), textEncoder, text, width, heads);
    return new GanTask(
        this,
        spec(reading.sizes()),
        new GanTask.Material(
            sets.training(resolution),
            sets.heldOut(Split.HELD_OUT, resolution),
            reading.captions(),
            reading
                .encoder()
                .<Function<NDManager, TextEncoder>>map(
                    frozen -> manager -> frozen.encoder(manager, DataType.FLOAT32)),
            reading
                .encoder()
                .filter(frozen -> needsTower())
                .map(frozen -> new GanTask.Tower(frozen.pairSpec(), frozen::pair)),
            CollapseWatch.over(sets.dataset(), this),
            inputs.samplePrompts()),
        inputs.batch(),
        inputs.seed());
  }

  /** The generator with its text encoder, whether that was trained along with it or before. */
  @Override
  public PackagedKind packaged(RunFolder run, Dataset dataset) throws IOException {
    GanSpec network = spec(CaptionReading.sizes(run, textEncoder, text, heads));
    return new PackagedKind(
        network,
        CaptionReading.withEncoder(run, Checkpoint.averages(run.checkpoint(), GanTask.GENERATOR)),
        PackagedKind.oneStep(),
        new PackagedKind.Describing(
            "A generative adversarial network that draws pictures with transparency in one step",
            "Réseau antagoniste génératif qui dessine avec transparence en une étape",
            GanGenerator.flop(network)));
  }
}
