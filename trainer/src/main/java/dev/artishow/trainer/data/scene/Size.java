package dev.artishow.trainer.data.scene;

/** How big a thing is said to be. */
enum Size {
  UNSAID,
  SMALL,
  BIG
}
