@NullMarked
package dev.artishow.bot;

import org.jspecify.annotations.NullMarked;
