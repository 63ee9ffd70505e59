/** Contact sheets: pictures with their captions, for people to look at. */
@NullMarked
package dev.artishow.trainer.sheet;

import org.jspecify.annotations.NullMarked;
