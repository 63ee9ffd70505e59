/** Brings interactions to the classes that serve them. */
@NullMarked
package dev.artishow.bot.discord.route;

import org.jspecify.annotations.NullMarked;
