@NullMarked
package dev.artishow.sandbox;

import org.jspecify.annotations.NullMarked;
