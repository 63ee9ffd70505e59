/**
 * Training: a plan and a data set become a checkpoint, held-out losses, sample sheets and, in the
 * end, a model package.
 */
@NullMarked
package dev.artishow.trainer;

import org.jspecify.annotations.NullMarked;
