/** What admins set: commands, forms and how settings are told. */
@NullMarked
package dev.artishow.bot.discord.setting;

import org.jspecify.annotations.NullMarked;
