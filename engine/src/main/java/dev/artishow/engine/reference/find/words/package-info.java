/** Words of languages: how texts are cut into them, what they are forms of, which are no things. */
@NullMarked
package dev.artishow.engine.reference.find.words;

import org.jspecify.annotations.NullMarked;
