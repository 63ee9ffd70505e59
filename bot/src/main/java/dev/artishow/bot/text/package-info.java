/** What the bot says to people, in English and in French. */
@NullMarked
package dev.artishow.bot.text;

import org.jspecify.annotations.NullMarked;
