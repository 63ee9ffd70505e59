/** Shows people what is in a data set: counts and contact sheets. */
@NullMarked
package dev.artishow.trainer.data.inspect;

import org.jspecify.annotations.NullMarked;
