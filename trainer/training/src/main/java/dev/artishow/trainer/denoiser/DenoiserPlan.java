package dev.artishow.trainer.denoiser;

import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.PyramidSpec;
import dev.artishow.trainer.examples.SketchOdds;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A denoiser and what it learns; sizes as in {@link DenoiserSpec}.
 *
 * @param text sizes of the text encoder; it is learnt along with the denoiser unless one is given
 * @param textEncoder run folder or package of a trained text encoder, whose width and heads are the
 *     denoiser's; it stays as it is
 * @param pyramid the convolutions between pixels and tokens, in place of patches and head
 * @param sketches if set, it learns to redraw sketches beside drawing freely
 * @param precision of the passes, float32 if unset
 */
public record DenoiserPlan(
    int resolution,
    int patch,
    int width,
    int depth,
    int heads,
    int headChannels,
    Optional<Text> text,
    Optional<Path> textEncoder,
    Optional<PyramidSpec> pyramid,
    Optional<SketchOdds> sketches,
    Optional<Precision> precision,
    Objective objective) {

  /**
   * A text encoder that is learnt along.
   *
   * @param vocabulary ids that letter sequences are hashed to
   * @param tokens of a caption that are read
   * @param depth transformer blocks over them
   */
  public record Text(int vocabulary, int tokens, int depth) {}

  public DenoiserPlan {
    if (text.isPresent() == textEncoder.isPresent()) {
      throw new IllegalArgumentException(
          "text must be set if and only if textEncoder is not, %s set"
              .formatted(text.isPresent() ? "both are" : "none is"));
    }
    Text sizes = text.orElse(new Text(2, 1, 1));
    spec(resolution, patch, width, depth, heads, headChannels, sizes, pyramid, sketches);
  }

  /** The same network, whose passes are in float32. */
  public DenoiserPlan inFloat32() {
    return new DenoiserPlan(
        resolution,
        patch,
        width,
        depth,
        heads,
        headChannels,
        text,
        textEncoder,
        pyramid,
        sketches,
        Optional.empty(),
        objective);
  }

  private static DenoiserSpec spec(
      int resolution,
      int patch,
      int width,
      int depth,
      int heads,
      int headChannels,
      Text text,
      Optional<PyramidSpec> pyramid,
      Optional<SketchOdds> sketches) {
    return new DenoiserSpec(
        resolution,
        patch,
        width,
        depth,
        heads,
        headChannels,
        text.vocabulary(),
        text.tokens(),
        text.depth(),
        pyramid,
        sketches.isPresent());
  }

  /** The network with a text encoder of these sizes. */
  public DenoiserSpec spec(Text sizes) {
    return spec(resolution, patch, width, depth, heads, headChannels, sizes, pyramid, sketches);
  }
}
