/** Buttons, menus and forms. */
@NullMarked
package dev.artishow.bot.discord.control;

import org.jspecify.annotations.NullMarked;
