/** The database, SQLite or PostgreSQL, in SQL that both take. */
@NullMarked
package dev.artishow.bot.storage;

import org.jspecify.annotations.NullMarked;
