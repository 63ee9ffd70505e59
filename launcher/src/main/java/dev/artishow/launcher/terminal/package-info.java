/**
 * What every command stands on: settings, texts, faults as exit codes, and what a terminal can do.
 */
@NullMarked
package dev.artishow.launcher.terminal;

import org.jspecify.annotations.NullMarked;
