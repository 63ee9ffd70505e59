package dev.artishow.trainer.distill;

import dev.artishow.engine.nn.DistilledDenoiser;
import dev.artishow.engine.nn.TextEncoder;

/**
 * Who takes part in a distillation, on one device.
 *
 * @param text reads captions for all of them; it does not learn
 * @param student that learns
 * @param constant the student again, of the same weights, where no gradient is to flow
 * @param teacher that does not learn
 */
record Networks(
    TextEncoder text, DistilledDenoiser student, DistilledDenoiser constant, Teacher teacher) {}
