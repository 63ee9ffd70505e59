/**
 * The training loop, whatever is learnt: replicas on devices, optimizer, moving average, schedule,
 * checkpoints.
 */
@NullMarked
package dev.artishow.trainer.loop;

import org.jspecify.annotations.NullMarked;
