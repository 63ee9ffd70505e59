@NullMarked
package dev.artishow.trainer;

import org.jspecify.annotations.NullMarked;
