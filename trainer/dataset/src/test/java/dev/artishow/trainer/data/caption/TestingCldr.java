package dev.artishow.trainer.data.caption;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Annotations as CLDR's packages hold them, of a handful of emoji. */
public final class TestingCldr {
  private TestingCldr() {}

  private static final String TONES =
      """
      "🏻": {"tts": ["%s"]}, "🏼": {"tts": ["%s"]}, "🏽": {"tts": ["%s"]},
      "🏾": {"tts": ["%s"]}, "🏿": {"tts": ["%s"]}
      """;

  private static final String ENGLISH_TONES =
      TONES.formatted(
          "light skin tone",
          "medium-light skin tone",
          "medium skin tone",
          "medium-dark skin tone",
          "dark skin tone");
  private static final String FRENCH_TONES =
      TONES.formatted(
          "peau claire",
          "peau moyennement claire",
          "peau légèrement mate",
          "peau mate",
          "peau foncée");

  /** The files of the package of annotations. */
  public static Map<String, byte[]> annotations() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(
        "annotations/en/annotations.json",
        document(
            "annotations",
            """
            "🍎": {"default": ["apple", "fruit", "red apple"], "tts": ["red apple"]},
            "🦋": {"default": ["insect", "pretty"], "tts": ["butterfly"]},
            "👭": {"default": ["pair"], "tts": ["women holding hands"]},
            "👋": {"default": ["hand", "wave"], "tts": ["waving hand"]},
            "🔫": {"default": ["water"], "tts": ["pistol"]},
            "♣": {"default": ["card"], "tts": ["club suit"]},
            "🇫🇷": {"default": ["flag"], "tts": ["France"]},
            """
                + ENGLISH_TONES));
    files.put(
        "annotations/fr/annotations.json",
        document(
            "annotations",
            """
            "🍎": {"default": ["fruit", "pomme", "pomme rouge"], "tts": ["pomme rouge"]},
            "🦋": {"default": ["insecte"], "tts": ["papillon"]},
            "👭": {"default": ["couple"], "tts": ["deux femmes se tenant la main"]},
            "👋": {"default": ["main"], "tts": ["signe de la main"]},
            "🔫": {"default": ["arme"], "tts": ["pistolet"]},
            "♣": {"default": ["carte"], "tts": ["trèfle cartes"]},
            "🇫🇷": {"default": ["drapeau"], "tts": ["France"]},
            """
                + FRENCH_TONES));
    files.put(
        "annotations/fr-CA/annotations.json",
        document("annotations", "\"🍎\": {\"default\": [\"pomme\"], \"tts\": [\"pomme\"]}"));
    return files;
  }

  /** The files of the package of derived annotations. */
  public static Map<String, byte[]> derived() {
    return Map.of(
        "annotationsDerived/en/annotations.json",
        document(
            "annotationsDerived",
            """
            "👋🏻": {"default": ["hand"], "tts": ["waving hand: light skin tone"]},
            "👋🏿": {"default": ["hand"], "tts": ["waving hand: dark skin tone"]},
            "👩🏻‍🤝‍👩🏿": {"default": ["pair"],
                "tts": ["women holding hands: light skin tone, dark skin tone"]}
            """));
  }

  private static byte[] document(String root, String entries) {
    return "{\"%1$s\": {\"identity\": {}, \"annotations\": {%2$s}}}"
        .formatted(root, entries)
        .getBytes(StandardCharsets.UTF_8);
  }
}
