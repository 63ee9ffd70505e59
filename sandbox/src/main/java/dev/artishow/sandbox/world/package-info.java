/**
 * What the loopback Discord knows: its guilds and messages, the application with its commands,
 * interactions.
 */
@NullMarked
package dev.artishow.sandbox.world;

import org.jspecify.annotations.NullMarked;
