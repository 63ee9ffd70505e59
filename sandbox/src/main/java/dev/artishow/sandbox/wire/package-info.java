/** The JSON shapes in which Discord tells of users, guilds, channels, messages and interactions. */
@NullMarked
package dev.artishow.sandbox.wire;

import org.jspecify.annotations.NullMarked;
