/** What is known of a member, and its erasure. */
@NullMarked
package dev.artishow.bot.privacy;

import org.jspecify.annotations.NullMarked;
