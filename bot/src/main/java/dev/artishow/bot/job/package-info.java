/** What members ask for, and how far each of it has come. */
@NullMarked
package dev.artishow.bot.job;

import org.jspecify.annotations.NullMarked;
