/** A loopback Discord: start one, let the real bot log in, and talk to it as people would. */
@NullMarked
package dev.artishow.sandbox;

import org.jspecify.annotations.NullMarked;
