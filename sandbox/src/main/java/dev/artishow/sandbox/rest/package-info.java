/** Discord's REST interface, version 10: one class per resource, and the pipeline before them. */
@NullMarked
package dev.artishow.sandbox.rest;

import org.jspecify.annotations.NullMarked;
