/** The bot as Discord sees it: JDA lives here and nowhere else. */
@NullMarked
package dev.artishow.bot.discord;

import org.jspecify.annotations.NullMarked;
