/** A chat in the browser, on loopback, over seats. */
@NullMarked
package dev.artishow.sandbox.chat;

import org.jspecify.annotations.NullMarked;
