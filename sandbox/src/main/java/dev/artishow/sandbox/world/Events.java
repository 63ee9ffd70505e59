package dev.artishow.sandbox.world;

/** Where events go; called with the world's lock held, so it must not wait. */
@FunctionalInterface
public interface Events {
  void publish(Event event);
}
