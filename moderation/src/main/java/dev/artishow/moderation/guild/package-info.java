/**
 * What a guild decides by itself: strictness by channel, exceptions, words of its own, its members'
 * names. None of it reaches the hard rules.
 */
@NullMarked
package dev.artishow.moderation.guild;

import org.jspecify.annotations.NullMarked;
