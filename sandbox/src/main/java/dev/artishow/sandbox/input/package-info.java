/** What a person types, picks and fills in, and how Discord's client makes interactions of it. */
@NullMarked
package dev.artishow.sandbox.input;

import org.jspecify.annotations.NullMarked;
