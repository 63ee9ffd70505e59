package dev.artishow.engine.color;

/** Gives pictures of a thing another colour, at any size. For one thread. */
@FunctionalInterface
public interface Recoloring {

  /** Paints over a picture. */
  void apply(Pixels picture);
}
