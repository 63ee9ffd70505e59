/**
 * The library: openly licensed drawings of things with what they are called and whose they are, as
 * a package that can be read in a moment, and what its owner added to it or took out.
 */
@NullMarked
package dev.artishow.engine.reference.library;

import org.jspecify.annotations.NullMarked;
