/** Pages for the browser that are whole in one file. */
@NullMarked
package dev.artishow.trainer.html;

import org.jspecify.annotations.NullMarked;
