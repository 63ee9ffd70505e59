/** Acknowledges interactions and carries deliveries to Discord. */
@NullMarked
package dev.artishow.bot.discord.send;

import org.jspecify.annotations.NullMarked;
