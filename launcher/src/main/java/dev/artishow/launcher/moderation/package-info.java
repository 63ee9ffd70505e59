/** What prompts are screened by: tried, explained, measured, and its audit verified. */
@NullMarked
package dev.artishow.launcher.moderation;

import org.jspecify.annotations.NullMarked;
