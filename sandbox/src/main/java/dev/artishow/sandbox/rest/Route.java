package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.world.State;

/** Answers one kind of request, with the world's lock held. */
@FunctionalInterface
interface Route {
  Answer answer(Request request, State state);
}
