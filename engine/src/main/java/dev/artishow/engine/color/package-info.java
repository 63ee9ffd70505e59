/** Colours of pictures: what people call them, and how a picture is given another. */
@NullMarked
package dev.artishow.engine.color;

import org.jspecify.annotations.NullMarked;
