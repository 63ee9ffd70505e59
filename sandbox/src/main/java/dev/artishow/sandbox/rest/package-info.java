/** Discord's REST interface, version 10: one class per resource. */
@NullMarked
package dev.artishow.sandbox.rest;

import org.jspecify.annotations.NullMarked;
