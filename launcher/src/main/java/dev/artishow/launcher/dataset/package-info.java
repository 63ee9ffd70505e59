/** Building data sets, importing pictures into them, and looking at what they hold. */
@NullMarked
package dev.artishow.launcher.dataset;

import org.jspecify.annotations.NullMarked;
