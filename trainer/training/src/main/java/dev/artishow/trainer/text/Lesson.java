package dev.artishow.trainer.text;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * How pictures and captions are learnt from.
 *
 * @param fold which half of the drawings
 * @param typos share of the captions that get a slip of the hand
 * @param contraries share of the captions with colours that are set against one with others
 * @param betweenCaptions weight of bringing two captions of one picture together, beside bringing
 *     captions and pictures together
 */
public record Lesson(Fold fold, double typos, double contraries, double betweenCaptions) {

  public Lesson {
    requireShare("typos", typos);
    requireShare("contraries", contraries);
    if (!(betweenCaptions >= 0 && betweenCaptions <= 100)) {
      throw new IllegalArgumentException("betweenCaptions must be 0–100, was " + betweenCaptions);
    }
  }

  /** The pictures of a data set that it is about, by index. */
  public IntPredicate pictures(Dataset dataset) {
    BitSet pictures = fold.of(dataset.indices(Split.TRAIN).mapToObj(dataset::entry));
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException("there are no pictures in this fold to draw from");
    }
    return pictures::get;
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s must be 0–1, was %s".formatted(name, value));
    }
  }
}
