/** Orders about models, as given from Discord. */
@NullMarked
package dev.artishow.bot.model;

import org.jspecify.annotations.NullMarked;
