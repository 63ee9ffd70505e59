package dev.artishow.moderation.picture;

import java.awt.image.BufferedImage;

/**
 * Decides whether a picture may be shown. Thread-safe. Whoever asks takes a fault for a no: what
 * nobody could look at is not shown.
 */
@FunctionalInterface
public interface PictureScreen {

  /** Whether a picture may be shown. */
  boolean mayBeShown(BufferedImage picture);
}
