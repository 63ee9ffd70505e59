/** Looks at pictures: what a classifier takes them for, and whether they may be posted. */
@NullMarked
package dev.artishow.moderation.picture;

import org.jspecify.annotations.NullMarked;
