/** What members want done with pictures and moderators decide: reports, emoji, stickers. */
@NullMarked
package dev.artishow.bot.petition;

import org.jspecify.annotations.NullMarked;
