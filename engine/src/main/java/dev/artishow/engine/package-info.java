@NullMarked
package dev.artishow.engine;

import org.jspecify.annotations.NullMarked;
