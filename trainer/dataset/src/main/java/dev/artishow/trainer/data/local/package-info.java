/** Pictures that people bring themselves: what lies in their folders, and what they agreed to. */
@NullMarked
package dev.artishow.trainer.data.local;

import org.jspecify.annotations.NullMarked;
