@NullMarked
package dev.artishow.launcher;

import org.jspecify.annotations.NullMarked;
