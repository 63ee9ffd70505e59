/** What the loopback Discord knows: people, guilds, channels, messages, commands, interactions. */
@NullMarked
package dev.artishow.sandbox.world;

import org.jspecify.annotations.NullMarked;
