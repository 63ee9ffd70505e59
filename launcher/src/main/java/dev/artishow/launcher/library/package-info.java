/** The library that pictures are drawn after: searched, inspected, extended and measured. */
@NullMarked
package dev.artishow.launcher.library;

import org.jspecify.annotations.NullMarked;
