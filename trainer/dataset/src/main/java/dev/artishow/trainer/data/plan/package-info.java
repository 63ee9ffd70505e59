/** What a data set is made of, as its configuration file says. */
@NullMarked
package dev.artishow.trainer.data.plan;

import org.jspecify.annotations.NullMarked;
