/** Reads words out of a prompt, disguised ones too, each tied to where it stands. */
@NullMarked
package dev.artishow.moderation.reading;

import org.jspecify.annotations.NullMarked;
