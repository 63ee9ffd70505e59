@NullMarked
package dev.artishow.config;

import org.jspecify.annotations.NullMarked;
