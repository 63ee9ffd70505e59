/** Where pictures come from, as far as the bot can tell. */
@NullMarked
package dev.artishow.bot.provenance;

import org.jspecify.annotations.NullMarked;
