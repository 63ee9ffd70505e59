/** What each server has decided about the bot. */
@NullMarked
package dev.artishow.bot.setting;

import org.jspecify.annotations.NullMarked;
