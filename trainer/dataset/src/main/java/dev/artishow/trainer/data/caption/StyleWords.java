package dev.artishow.trainer.data.caption;

import dev.artishow.engine.scene.Style;
import java.util.List;

/** What styles are called, in words that name no vendor and no artist. */
public final class StyleWords {
  private StyleWords() {}

  /**
   * Phrases for a style, the usual one first, none for {@link Style#UNSTATED}; English ones in
   * languages that we have none in.
   *
   * @param language a CLDR locale such as {@code fr} or {@code fr-CA}
   */
  public static List<String> of(Style style, String language) {
    return language.equals("fr") || language.startsWith("fr-") ? french(style) : english(style);
  }

  private static List<String> english(Style style) {
    return switch (style) {
      case FLAT -> List.of("flat", "flat style", "flat colors");
      case SOFT_GRADIENT -> List.of("soft gradient", "soft gradients", "softly shaded");
      case GLOSSY_3D -> List.of("glossy 3D", "3D render", "3D");
      case OUTLINED -> List.of("outlined", "with outlines", "outline style");
      case PIXEL_ART -> List.of("pixel art");
      case CLIP_ART -> List.of("clip art");
      case PHOTO -> List.of("photo", "cut-out photo");
      case PORTRAIT -> List.of("portrait");
      case UNSTATED -> List.of();
    };
  }

  private static List<String> french(Style style) {
    return switch (style) {
      case FLAT -> List.of("style plat", "aplats de couleur", "flat design");
      case SOFT_GRADIENT -> List.of("dégradé doux", "dégradés doux", "ombrage doux");
      case GLOSSY_3D -> List.of("3D brillant", "rendu 3D", "3D");
      case OUTLINED -> List.of("avec contours", "contours marqués", "style à contours");
      case PIXEL_ART -> List.of("pixel art");
      case CLIP_ART -> List.of("clip art");
      case PHOTO -> List.of("photo", "photo détourée");
      case PORTRAIT -> List.of("portrait");
      case UNSTATED -> List.of();
    };
  }
}
