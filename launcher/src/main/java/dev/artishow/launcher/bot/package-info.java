/**
 * Serving a Discord server, or one that this machine pretends to be, and checking what is
 * configured.
 */
@NullMarked
package dev.artishow.launcher.bot;

import org.jspecify.annotations.NullMarked;
