/** HOCON files and the environment, bound to validated records; every problem is told at once. */
@NullMarked
package dev.artishow.config;

import org.jspecify.annotations.NullMarked;
