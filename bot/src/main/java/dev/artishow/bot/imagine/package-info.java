/** What {@code /imagine} does, whoever asks and however it is shown. */
@NullMarked
package dev.artishow.bot.imagine;

import org.jspecify.annotations.NullMarked;
