package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.inspect.PersonConcept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Real pictures whose skin tone or gender is known, to learn from and to be tried on. */
final class RealPeople {
  static final String NONE = "none";
  static final String NOBODY = "nobody";

  /** Everything that a picture may be told to show. */
  static final List<String> CLASSES =
      Stream.concat(
              Stream.concat(Stream.of(NONE), Arrays.stream(Tone.values()).map(Tone::key)),
              Stream.of(NOBODY))
          .toList();

  private static final int MAX_LEARNT = 300;
  private static final int MAX_TRIED = 150;

  private final Dataset dataset;
  private final int side;
  private final IntPredicate unseen;
  private final Map<String, List<Integer>> learnt = new TreeMap<>();
  private final Map<String, List<Integer>> tried = new TreeMap<>();

  /**
   * Looks through a data set.
   *
   * @param side of the pictures that are handed out
   * @param unseen whether the judge never saw a picture, by its index: no other is one to read
   *     gender from, which the judge does
   */
  RealPeople(Dataset dataset, int side, IntPredicate unseen) {
    this.dataset = dataset;
    this.side = side;
    this.unseen = unseen;
    Set<String> known = dataset.concepts().keySet();
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries.forEach(entry -> add(entry, known));
    }
  }

  private void add(PictureEntry entry, Set<String> known) {
    Optional<PersonConcept> person = PersonConcept.of(entry.concept(), known);
    var classes = entry.split() == Split.TRAIN ? learnt : tried;
    tone(entry, person.isPresent())
        .ifPresent(
            name -> classes.computeIfAbsent(name, unused -> new ArrayList<>()).add(entry.index()));
    person
        .map(PersonConcept::gender)
        .filter(gender -> gender != PersonConcept.Gender.PERSON && unseen.test(entry.index()))
        .map(
            gender ->
                gender == PersonConcept.Gender.WOMAN ? GenderReading.WOMAN : GenderReading.MAN)
        .ifPresent(
            name -> classes.computeIfAbsent(name, unused -> new ArrayList<>()).add(entry.index()));
  }

  /** Empty where tones are mixed, and of hands and the like in the neutral colour. */
  private static Optional<String> tone(PictureEntry entry, boolean person) {
    List<Tone> tones = entry.tones().stream().distinct().toList();
    if (tones.size() > 1) {
      return Optional.empty();
    }
    if (tones.size() == 1) {
      return Optional.of(tones.get(0).key());
    }
    if (person) {
      return Optional.of(NONE);
    }
    return entry.colors().isEmpty() ? Optional.empty() : Optional.of(NOBODY);
  }

  /** Training pictures of each of some classes. */
  Map<String, List<Picture>> learnt(List<String> classes) {
    return pictures(learnt, classes, MAX_LEARNT);
  }

  /** Pictures that are kept from training, likewise. */
  Map<String, List<Picture>> tried(List<String> classes) {
    return pictures(tried, classes, MAX_TRIED);
  }

  private Map<String, List<Picture>> pictures(
      Map<String, List<Integer>> from, List<String> classes, int most) {
    var pictures = new LinkedHashMap<String, List<Picture>>();
    for (String name : classes) {
      List<Integer> all = from.getOrDefault(name, List.of());
      var some = new ArrayList<Picture>();
      for (int i = 0; i < Math.min(most, all.size()); i++) {
        int index = all.get((int) ((long) i * all.size() / Math.min(most, all.size())));
        some.add(Pictures.read(dataset, index, side));
      }
      pictures.put(name, some);
    }
    return pictures;
  }
}
