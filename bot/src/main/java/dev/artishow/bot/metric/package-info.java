/** Figures of the bot, taken where what it does is put on record. */
@NullMarked
package dev.artishow.bot.metric;

import org.jspecify.annotations.NullMarked;
