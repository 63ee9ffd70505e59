package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.examples.DatasetExamples;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Fixed draws of real pictures with captions. The same data set gives the same draws, so that
 * models are asked for the same things.
 */
final class RealPictures {
  /** How many drawn pictures in a row may be refused before a split counts as used up. */
  private static final int PATIENCE = 20_000;

  private final Dataset dataset;
  private final CaptionSampler captions;
  private final int side;

  RealPictures(Dataset dataset, int side) {
    this.dataset = dataset;
    this.captions = new CaptionSampler(dataset);
    this.side = side;
  }

  /** Real pictures and one caption of each, in one language. */
  record Captioned(List<PictureEntry> entries, List<String> captions) {
    Captioned {
      entries = List.copyOf(entries);
      captions = List.copyOf(captions);
    }

    int size() {
      return entries.size();
    }
  }

  /**
   * Distinct pictures of a split, drawn with the balance of concepts that training has.
   *
   * @param count that are wanted; there may be fewer
   * @param seed of the draw
   * @param wanted refuses pictures
   */
  List<PictureEntry> draw(Split split, int count, long seed, Predicate<PictureEntry> wanted) {
    if (dataset.groups(split).groups() == 0) {
      return List.of();
    }
    var examples = new DatasetExamples(dataset, captions, split, side);
    var random = new SplittableRandom(seed);
    Set<Integer> seen = new LinkedHashSet<>();
    var drawn = new ArrayList<PictureEntry>();
    int refused = 0;
    while (drawn.size() < count && refused < PATIENCE) {
      int index = examples.draw(random);
      PictureEntry entry = seen.add(index) ? dataset.entry(index) : null;
      if (entry != null && wanted.test(entry)) {
        drawn.add(entry);
        refused = 0;
      } else {
        refused++;
      }
    }
    return drawn;
  }

  /** Whether a picture can be captioned in a language without falling back to English. */
  boolean speaks(PictureEntry entry, String language) {
    var own = entry.labels();
    var concept = dataset.concepts().get(entry.concept());
    var shared = concept == null ? Map.<String, Label>of() : concept.labels();
    boolean unknown = own.isEmpty() && shared.isEmpty();
    return !unknown
        && (own.isEmpty() || own.containsKey(language))
        && (shared.isEmpty() || shared.containsKey(language));
  }

  /** Distinct pictures with captions in a language. */
  Captioned captioned(
      Split split, String language, int count, long seed, Predicate<PictureEntry> wanted) {
    List<PictureEntry> entries =
        draw(split, count, seed, entry -> wanted.test(entry) && speaks(entry, language));
    var random = new SplittableRandom(seed);
    return new Captioned(
        entries, entries.stream().map(entry -> captions.caption(entry, language, random)).toList());
  }

  Picture picture(PictureEntry entry) {
    return Pictures.read(dataset, entry.index(), side);
  }

  List<Picture> pictures(List<PictureEntry> entries) {
    return entries.stream().map(this::picture).toList();
  }
}
