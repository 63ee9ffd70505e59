package dev.artishow.engine.scene;

/** How big a thing is said to be. */
public enum Size {
  UNSAID,
  SMALL,
  BIG
}
