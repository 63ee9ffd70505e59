/** What may be written to the log. */
@NullMarked
package dev.artishow.bot.logging;

import org.jspecify.annotations.NullMarked;
