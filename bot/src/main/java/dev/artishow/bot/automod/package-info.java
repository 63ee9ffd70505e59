/** A server's own AutoMod rules, as prompts are held against them. */
@NullMarked
package dev.artishow.bot.automod;

import org.jspecify.annotations.NullMarked;
