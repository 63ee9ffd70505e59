/**
 * Discord's limits on what a bot sends: messages, embeds, components, modals, choices, commands.
 */
@NullMarked
package dev.artishow.sandbox.limits;

import org.jspecify.annotations.NullMarked;
