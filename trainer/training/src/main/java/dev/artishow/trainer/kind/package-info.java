/**
 * What every kind of model has in common: a {@link dev.artishow.trainer.kind.ModelPlan}, the
 * section of a training plan that makes the task to learn and the package to publish.
 */
@NullMarked
package dev.artishow.trainer.kind;

import org.jspecify.annotations.NullMarked;
