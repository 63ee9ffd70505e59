/** What people decide about prompts that the rules stop. */
@NullMarked
package dev.artishow.bot.review;

import org.jspecify.annotations.NullMarked;
