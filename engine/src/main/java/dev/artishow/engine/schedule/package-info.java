/**
 * Who is drawn when: a fair queue before each device, and a loop that makes one step of every
 * picture in flight at a time.
 */
@NullMarked
package dev.artishow.engine.schedule;

import org.jspecify.annotations.NullMarked;
