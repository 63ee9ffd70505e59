/** What the bot says to people, in their language. */
@NullMarked
package dev.artishow.bot.text;

import org.jspecify.annotations.NullMarked;
