package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.trainer.data.Splits;
import dev.artishow.trainer.data.caption.EnglishArticle;
import java.util.ArrayList;
import java.util.List;

/**
 * Things that come in any colour, to ask a model for in one: a red car, <i>une voiture rouge</i>.
 */
public final class ColoredThings {
  private static final SceneLexicon LEXICON = SceneLexicon.shipped();

  private ColoredThings() {}

  /**
   * One thing.
   *
   * @param concept key of the concept that shows it
   */
  public record Thing(String concept, String english, String french, boolean feminine) {

    /** The thing in a colour, in English or in French. */
    public String in(ColorName color, String language) {
      if (language.equals("fr")) {
        String adjective = FrenchWords.colors(color).get(0).of(feminine, false);
        return "%s %s %s".formatted(feminine ? "une" : "un", french, adjective);
      }
      String words = EnglishWords.colors(color).get(0) + " " + english;
      return EnglishArticle.indefinite(words) + " " + words;
    }
  }

  /** Those whose concept is learnt from, in a fixed order. */
  public static List<Thing> learnt(Splits splits) {
    var things = new ArrayList<Thing>();
    for (Noun noun : LEXICON.nouns()) {
      String concept = noun.concepts().get(0);
      if (noun.colorFree() && !splits.holdsOut(concept)) {
        things.add(
            new Thing(
                concept,
                noun.english().singular(),
                noun.french().singular(),
                noun.french().feminine()));
      }
    }
    return things;
  }
}
