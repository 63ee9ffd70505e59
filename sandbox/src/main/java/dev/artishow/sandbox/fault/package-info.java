/** What goes wrong, on order: requests, answers, events and connections. */
@NullMarked
package dev.artishow.sandbox.fault;

import org.jspecify.annotations.NullMarked;
