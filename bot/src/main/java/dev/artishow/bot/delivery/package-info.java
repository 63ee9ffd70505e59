/**
 * Gets answers to members by whatever way is left, over faults and restarts. Nothing in here knows
 * Discord.
 */
@NullMarked
package dev.artishow.bot.delivery;

import org.jspecify.annotations.NullMarked;
