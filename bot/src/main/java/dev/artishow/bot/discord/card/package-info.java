/** The messages that the bot shows. */
@NullMarked
package dev.artishow.bot.discord.card;

import org.jspecify.annotations.NullMarked;
