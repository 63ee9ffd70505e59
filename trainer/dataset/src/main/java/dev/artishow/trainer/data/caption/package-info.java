/** What pictures show, in words: concepts, their names and keywords per language, skin tones. */
@NullMarked
package dev.artishow.trainer.data.caption;

import org.jspecify.annotations.NullMarked;
