package dev.artishow.engine.nn;

import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.artishow.config.file.JsonFile;
import java.util.Map;

/**
 * Sizes of an {@code Upscaler}.
 *
 * @param resolution side of the square picture that it makes, in pixels
 * @param factor how much larger that side is than the given picture's; divides the resolution
 * @param channels of the feature maps
 * @param blocks residual blocks of two convolutions each
 * @param sketched whether it reads a sketch of the large picture beside the small one
 */
public record UpscalerSpec(
    int resolution,
    int factor,
    int channels,
    int blocks,
    @JacksonInject(value = JsonFile.NO, useInput = OptBoolean.TRUE) boolean sketched)
    implements NetworkSpec {

  /** Without a sketch. */
  public UpscalerSpec(int resolution, int factor, int channels, int blocks) {
    this(resolution, factor, channels, blocks, false);
  }

  public UpscalerSpec {
    requireRange("resolution", resolution, 8, 4096);
    requireRange("factor", factor, 2, 16);
    requireRange("channels", channels, 4, 1024);
    requireRange("blocks", blocks, 1, 128);
    if (resolution % factor != 0) {
      throw new IllegalArgumentException(
          "resolution must be a multiple of factor, was %d with factor %d"
              .formatted(resolution, factor));
    }
  }

  /** Side of the square picture that it is given, in pixels. */
  public int inputResolution() {
    return resolution / factor;
  }

  /** It reads no text. */
  @Override
  public int vocabulary() {
    return 0;
  }

  /** It reads no text. */
  @Override
  public int textTokens() {
    return 0;
  }

  @Override
  public Map<String, long[]> shapes() {
    return Parameters.shapes(p -> new Upscaler(this, p));
  }
}
