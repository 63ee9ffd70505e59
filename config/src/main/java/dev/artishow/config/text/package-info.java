/** What people read, in their language. */
@NullMarked
package dev.artishow.config.text;

import org.jspecify.annotations.NullMarked;
