/** The database: SQLite today, in SQL that PostgreSQL takes as well. */
@NullMarked
package dev.artishow.bot.storage;

import org.jspecify.annotations.NullMarked;
