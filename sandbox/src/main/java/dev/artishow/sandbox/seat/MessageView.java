package dev.artishow.sandbox.seat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.message.Message;

/**
 * A message as one person sees it.
 *
 * @param shape the message as Discord tells of it
 * @param pings whether the person's client rang for it
 * @param mayDelete whether the person may delete it, or put it out of sight
 */
public record MessageView(Message message, ObjectNode shape, boolean pings, boolean mayDelete) {}
