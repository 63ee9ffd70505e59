package dev.artishow.engine.scene;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a source draws. */
public enum Style {
  FLAT,
  SOFT_GRADIENT,
  GLOSSY_3D,
  OUTLINED,
  PIXEL_ART,
  CLIP_ART,
  PHOTO,
  PORTRAIT,
  /** In no one way, or nobody said in which; captions leave it out. */
  UNSTATED;

  /** As configuration and manifests write it: {@code glossy-3d}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return key();
  }
}
