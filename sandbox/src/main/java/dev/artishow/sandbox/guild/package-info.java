/**
 * Guilds as Discord knows them: members and their roles, channels and threads, and who may do what
 * in them.
 */
@NullMarked
package dev.artishow.sandbox.guild;

import org.jspecify.annotations.NullMarked;
