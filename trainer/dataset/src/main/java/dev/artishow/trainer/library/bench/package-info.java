/** How well and how fast a library finds what people ask for. */
@NullMarked
package dev.artishow.trainer.library.bench;

import org.jspecify.annotations.NullMarked;
