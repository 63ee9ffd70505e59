@NullMarked
package dev.artishow.moderation;

import org.jspecify.annotations.NullMarked;
