/** Measures a screen: on labelled prompts, plain and disguised, and on lists of harmless words. */
@NullMarked
package dev.artishow.moderation.measure;

import org.jspecify.annotations.NullMarked;
