/** What members type. */
@NullMarked
package dev.artishow.bot.discord.command;

import org.jspecify.annotations.NullMarked;
