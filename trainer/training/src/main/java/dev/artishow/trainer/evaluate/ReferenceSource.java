package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Freedom;
import java.nio.file.Path;

/**
 * What drawings with references are drawn after.
 *
 * @param library folder of the library's package, as it was published
 * @param usual how freely models draw whose package does not say
 */
public record ReferenceSource(Path library, Freedom usual) {}
