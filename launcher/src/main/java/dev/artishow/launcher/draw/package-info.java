/** Drawing pictures, showing what they are drawn after, and telling where a picture comes from. */
@NullMarked
package dev.artishow.launcher.draw;

import org.jspecify.annotations.NullMarked;
