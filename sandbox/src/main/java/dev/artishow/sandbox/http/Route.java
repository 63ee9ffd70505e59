package dev.artishow.sandbox.http;

import dev.artishow.sandbox.world.State;

/** Answers one kind of request, with the world's lock held. */
@FunctionalInterface
public interface Route {
  Answer answer(Request request, State state);
}
