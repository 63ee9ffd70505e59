/** Which models serve: verified before use, swapped while others draw, remembered over restarts. */
@NullMarked
package dev.artishow.engine.registry;

import org.jspecify.annotations.NullMarked;
