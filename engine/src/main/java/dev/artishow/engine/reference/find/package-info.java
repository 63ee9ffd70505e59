/**
 * Finds the things of a library in what people type: an index of what each language calls them, and
 * the reading of prompts by it. It knows words alone, no pictures.
 */
@NullMarked
package dev.artishow.engine.reference.find;

import org.jspecify.annotations.NullMarked;
