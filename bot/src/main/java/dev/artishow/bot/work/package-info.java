/** Time, threads and waiting: what everything else runs on. */
@NullMarked
package dev.artishow.bot.work;

import org.jspecify.annotations.NullMarked;
