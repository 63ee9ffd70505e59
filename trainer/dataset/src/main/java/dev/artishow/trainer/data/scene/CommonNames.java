package dev.artishow.trainer.data.scene;

import java.util.List;

/** The everyday words for things, with their plurals, as scenes use them. */
public final class CommonNames {
  private CommonNames() {}

  /**
   * One thing's.
   *
   * @param concepts that show it, the plainest first
   * @param english singular and plural
   * @param french likewise
   */
  public record CommonName(List<String> concepts, List<String> english, List<String> french) {}

  /** All that are known. */
  public static List<CommonName> all() {
    return SceneLexicon.shipped().nouns().stream().map(CommonNames::of).toList();
  }

  private static CommonName of(Noun noun) {
    return new CommonName(
        noun.concepts(),
        List.of(noun.english().singular(), noun.english().plural()),
        List.of(noun.french().singular(), noun.french().plural()));
  }
}
