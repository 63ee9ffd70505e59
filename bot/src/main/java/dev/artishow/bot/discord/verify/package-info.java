/** Where pictures come from, as members ask it. */
@NullMarked
package dev.artishow.bot.discord.verify;

import org.jspecify.annotations.NullMarked;
