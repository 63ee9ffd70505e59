package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Freedom;
import dev.artishow.engine.serving.Upscaling;
import java.nio.file.Path;

/**
 * What drawings with references are drawn after.
 *
 * @param library folder of the library's package, as it was published
 * @param usual how freely models draw whose package does not say
 * @param upscaling what is behind the model before pictures are handed out: an upscaler that reads
 *     sketches has a say in whether a picture can be told, and in whether it is a copy
 */
public record ReferenceSource(Path library, Freedom usual, Upscaling upscaling) {}
