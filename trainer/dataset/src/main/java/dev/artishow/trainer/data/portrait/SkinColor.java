package dev.artishow.trainer.data.portrait;

import dev.artishow.engine.scene.Tone;

/** The colours that we give to skin, each darker than the one before. */
final class SkinColor {
  private SkinColor() {}

  /** Red, green and blue of a tone in hexadecimal. */
  static String hex(Tone tone) {
    return switch (tone) {
      case LIGHT -> "fbdcc4";
      case MEDIUM_LIGHT -> "e6b98f";
      case MEDIUM -> "c48a5c";
      case MEDIUM_DARK -> "935c38";
      case DARK -> "5a3623";
    };
  }
}
