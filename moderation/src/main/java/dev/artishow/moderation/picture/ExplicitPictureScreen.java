package dev.artishow.moderation.picture;

import java.awt.image.BufferedImage;

/** Stops what the classifier takes for pornography, drawn or photographed. */
public final class ExplicitPictureScreen implements PictureScreen {
  /**
   * How sure the classifier must be. What it takes textures for, doors and sand, stays below; see
   * decision 0105.
   */
  public static final double THRESHOLD = 0.8;

  private final PictureClassifier classifier;

  public ExplicitPictureScreen(PictureClassifier classifier) {
    this.classifier = classifier;
  }

  @Override
  public boolean mayBeShown(BufferedImage picture) {
    // not "explicit() >= THRESHOLD": a picture that makes no number of it is not shown
    return classifier.classify(picture).explicit() < THRESHOLD;
  }
}
