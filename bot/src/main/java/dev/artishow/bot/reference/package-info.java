/** Servers' own drawings, such as a mascot: who gave them, who approved them, what they start. */
@NullMarked
package dev.artishow.bot.reference;

import org.jspecify.annotations.NullMarked;
