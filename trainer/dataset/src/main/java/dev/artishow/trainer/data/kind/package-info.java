/** The kinds of source: what a plan says of each, and how it is opened. */
@NullMarked
package dev.artishow.trainer.data.kind;

import org.jspecify.annotations.NullMarked;
