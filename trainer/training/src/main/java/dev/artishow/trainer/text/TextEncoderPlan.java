package dev.artishow.trainer.text;

import static dev.artishow.engine.nn.NetworkSpec.requireHeads;
import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import dev.artishow.config.Kind;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import java.io.IOException;

/**
 * What a text encoder is and how it learns: the plan's section {@code text-encoder}.
 *
 * @param pictures the tower of pictures that it learns with
 * @param features of the space that pictures and captions share
 * @param vocabulary token ids of the text, at most
 * @param tokens of a caption, padded or cut
 * @param width features of a token
 * @param depth transformer blocks over the tokens
 * @param heads attention heads of both towers
 */
@Kind("text-encoder")
public record TextEncoderPlan(
    Tower pictures,
    int features,
    int vocabulary,
    int tokens,
    int width,
    int depth,
    int heads,
    Lesson lesson)
    implements ModelPlan {
  private static final int MIN_VOCABULARY = 300;
  private static final int MAX_VOCABULARY = 65_536;

  /**
   * A transformer over a picture's patches.
   *
   * @param resolution side of the pictures, in pixels
   * @param patch side of a patch, in pixels
   * @param width features of a patch
   * @param depth transformer blocks
   */
  public record Tower(int resolution, int patch, int width, int depth) {

    public Tower {
      requireRange("resolution", resolution, 8, 1024);
      requireRange("patch", patch, 1, 64);
      requireRange("width", width, 8, 8192);
      requireRange("depth", depth, 1, 128);
    }
  }

  public TextEncoderPlan {
    requireRange("features", features, 2, 8192);
    requireRange("vocabulary", vocabulary, MIN_VOCABULARY, MAX_VOCABULARY);
    requireRange("tokens", tokens, 1, 512);
    requireRange("width", width, 8, 8192);
    requireRange("depth", depth, 1, 64);
    requireRange("heads", heads, 1, 128);
    requireHeads("width", width, heads);
    requireHeads("pictures.width", pictures.width(), heads);
    if (pictures.resolution() % pictures.patch() != 0) {
      throw new IllegalArgumentException(
          "pictures.resolution must be a multiple of pictures.patch, was %d with patch %d"
              .formatted(pictures.resolution(), pictures.patch()));
    }
  }

  /** The networks for a tokenizer of so many token ids. */
  public TextEncoderSpec spec(int tokenIds) {
    return new TextEncoderSpec(
        pictures.resolution(),
        pictures.patch(),
        pictures.width(),
        pictures.depth(),
        features,
        width,
        heads,
        tokenIds,
        tokens,
        depth);
  }

  @Override
  public Task<?> task(TaskInputs inputs) throws IOException {
    Tokenizer tokenizer = Tokenizer.hashing(vocabulary);
    tokenizer.save(inputs.folder().tokenizer());
    return ContrastiveTask.of(this, tokenizer, ContrastiveTask.Material.of(inputs));
  }

  /** The text encoder with the picture tower that it learnt with. */
  @Override
  public PackagedKind packaged(RunFolder run, Dataset dataset) throws IOException {
    TextEncoderSpec network = spec(CaptionReading.vocabulary(run));
    return new PackagedKind(
            network,
            Checkpoint.averages(run.checkpoint(), ContrastiveTask.TEXT_ENCODER),
            PackagedKind.oneStep(),
            new PackagedKind.Describing(
                "A text encoder that other models read captions with",
                "Encodeur de texte avec lequel d’autres modèles lisent les légendes",
                network.captionFlop(network.textTokens())))
        .learning(lesson.pictures(dataset));
  }
}
