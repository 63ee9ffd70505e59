/** Fetches pinned packages, refuses those that are not what was pinned, and unpacks them. */
@NullMarked
package dev.artishow.trainer.data.fetch;

import org.jspecify.annotations.NullMarked;
