/** Messages, their files and mentions, and what Discord remembers to refuse repeats. */
@NullMarked
package dev.artishow.sandbox.message;

import org.jspecify.annotations.NullMarked;
