/**
 * A loopback HTTP server, and the way of a request through limits, faults and checks to its route.
 */
@NullMarked
package dev.artishow.sandbox.http;

import org.jspecify.annotations.NullMarked;
