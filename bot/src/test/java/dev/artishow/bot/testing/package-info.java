/** Hand-written stand-ins for what lies behind the bot. */
@NullMarked
package dev.artishow.bot.testing;

import org.jspecify.annotations.NullMarked;
