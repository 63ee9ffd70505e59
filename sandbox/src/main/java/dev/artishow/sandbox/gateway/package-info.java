/** The gateway, version 10: identify, heartbeat, resume, and the events in between. */
@NullMarked
package dev.artishow.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
