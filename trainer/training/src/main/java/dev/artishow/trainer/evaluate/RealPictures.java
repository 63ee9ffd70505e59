package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.data.CaptionMix;
import dev.artishow.trainer.data.CaptionOdds;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.caption.StyleWords;
import dev.artishow.trainer.examples.DatasetExamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Fixed draws of real pictures with captions, of those that the judge never saw. The same data set
 * and the same judge give the same draws, so that models are asked for the same things.
 */
final class RealPictures {
  /** How many drawn pictures in a row may be refused before a split counts as used up. */
  private static final int PATIENCE = 20_000;

  private static final CaptionOdds SAID = CaptionOdds.USUAL;

  private final Dataset dataset;
  private final CaptionSampler subjects;
  private final int side;
  private final IntPredicate unseen;

  /**
   * @param side of the pictures that are handed out
   * @param unseen whether the judge never saw a picture, by its index
   */
  RealPictures(Dataset dataset, int side, IntPredicate unseen) {
    this.dataset = dataset;
    this.subjects =
        new CaptionSampler(
            dataset, new CaptionMix(CaptionMix.USUAL.languages(), SAID.withoutStyle()));
    this.side = side;
    this.unseen = unseen;
  }

  /** Real pictures and what one caption of each says, in one language. */
  record Captioned(List<PictureEntry> entries, List<Saying> sayings) {
    Captioned {
      entries = List.copyOf(entries);
      sayings = List.copyOf(sayings);
    }

    int size() {
      return entries.size();
    }

    List<String> captions() {
      return sayings.stream().map(Saying::text).toList();
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
    var examples = new DatasetExamples(dataset, subjects, split, side);
    var random = RandomStream.of(seed, "pictures of " + split.key());
    Set<Integer> seen = new LinkedHashSet<>();
    var drawn = new ArrayList<PictureEntry>();
    int refused = 0;
    while (drawn.size() < count && refused < PATIENCE) {
      int index = examples.draw(random);
      PictureEntry entry = unseen.test(index) && seen.add(index) ? dataset.entry(index) : null;
      if (entry != null && wanted.test(entry)) {
        drawn.add(entry);
        refused = 0;
      } else {
        refused++;
      }
    }
    return drawn;
  }

  /**
   * As many pictures of a split as there are of each source among some others, so that both were
   * drawn by the same artists and are as hard; fewer where a source has not enough.
   *
   * @param wanted refuses pictures
   */
  List<PictureEntry> alike(
      List<PictureEntry> others, Split split, long seed, Predicate<PictureEntry> wanted) {
    Map<String, Integer> missing = new HashMap<>();
    others.forEach(entry -> missing.merge(entry.source(), 1, Integer::sum));
    return draw(
        split,
        others.size(),
        seed,
        entry ->
            missing.getOrDefault(entry.source(), 0) > 0
                && wanted.test(entry)
                && missing.merge(entry.source(), -1, Integer::sum) >= 0);
  }

  /** Pictures that are kept from training, of concepts that are not. */
  List<PictureEntry> unseenOfTrained(int count, long seed, Predicate<PictureEntry> wanted) {
    Set<String> trained = dataset.conceptsOf(Split.TRAIN);
    return Stream.of(Split.HELD_OUT_STYLE, Split.HELD_OUT_PAIR)
        .flatMap(
            split ->
                draw(
                    split,
                    count / 2,
                    seed,
                    entry -> trained.contains(entry.concept()) && wanted.test(entry))
                    .stream())
        .toList();
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
  Captioned captioned(Split split, String language, int count, long seed) {
    return captioned(draw(split, count, seed, entry -> speaks(entry, language)), language, seed);
  }

  /** Captions for some pictures that all speak the language. */
  Captioned captioned(List<PictureEntry> entries, String language, long seed) {
    var random = RandomStream.of(seed, "captions in " + language);
    return new Captioned(
        entries, entries.stream().map(entry -> saying(entry, language, random)).toList());
  }

  private Saying saying(PictureEntry entry, String language, RandomGenerator random) {
    String subject = subjects.caption(entry, language, random);
    List<String> styles = StyleWords.of(entry.style(), language);
    boolean said = random.nextDouble() < SAID.style() && !styles.isEmpty();
    return new Saying(subject, said ? styles.get(random.nextInt(styles.size())) : "");
  }

  Picture picture(PictureEntry entry) {
    return Pictures.read(dataset, entry.index(), side);
  }

  List<Picture> pictures(List<PictureEntry> entries) {
    return entries.stream().map(this::picture).toList();
  }
}
