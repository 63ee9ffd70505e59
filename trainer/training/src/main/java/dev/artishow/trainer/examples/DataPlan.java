package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.CaptionMix;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run learns from.
 *
 * @param set folder of a built data set
 * @param captions languages and odds of the captions; {@link CaptionMix#USUAL} if not set
 * @param scenes composed of the data set's pictures and shown in between; none where it is unset
 */
public record DataPlan(Path set, Optional<CaptionMix> captions, Optional<ScenePlan> scenes) {}
