package dev.artishow.trainer.text;

import dev.artishow.engine.nn.Denoiser;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.Label;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Names of things in one language, each with a picture of it: one picture a concept, always the
 * same, and no name twice.
 *
 * @param pictures indices in the data set
 * @param captions what they show, at the same places
 */
public record Questions(List<Integer> pictures, List<String> captions) {

  public Questions {
    pictures = List.copyOf(pictures);
    captions = List.copyOf(captions);
  }

  /**
   * Asks for pictures that are kept from training, of things that are learnt from in other pictures
   * and have a name in the language.
   */
  public static Questions ofKnownThings(Dataset dataset, String language) {
    return of(
        dataset, List.of(Split.HELD_OUT_STYLE, Split.HELD_OUT_PAIR), language, learnt(dataset));
  }

  /** Asks for pictures of things that no picture to learn from shows. */
  public static Questions ofNewThings(Dataset dataset, String language) {
    return of(dataset, List.of(Split.HELD_OUT), language, concept -> true);
  }

  private static Predicate<String> learnt(Dataset dataset) {
    return dataset
            .indices(Split.TRAIN)
            .mapToObj(index -> dataset.entry(index).concept())
            .collect(Collectors.toUnmodifiableSet())
        ::contains;
  }

  private static Questions of(
      Dataset dataset, List<Split> splits, String language, Predicate<String> wanted) {
    var concepts = new HashSet<String>();
    var names = new LinkedHashMap<String, Integer>();
    for (Split split : splits) {
      dataset
          .indices(split)
          .mapToObj(dataset::entry)
          .filter(entry -> wanted.test(entry.concept()))
          .forEach(
              entry ->
                  name(dataset, entry, language)
                      .filter(name -> concepts.add(entry.concept()))
                      .ifPresent(name -> names.putIfAbsent(name, entry.index())));
    }
    return new Questions(List.copyOf(names.values()), List.copyOf(names.keySet()));
  }

  /** What the language calls the picture's concept; pictures with words of their own have none. */
  private static Optional<String> name(Dataset dataset, PictureEntry entry, String language) {
    return entry.labels().isEmpty()
        ? Optional.ofNullable(dataset.concepts().get(entry.concept()))
            .flatMap(concept -> concept.in(language))
            .map(Label::name)
        : Optional.empty();
  }

  public int size() {
    return pictures.size();
  }

  /** The pictures as networks take them, 4 × side × side values each. */
  List<float[]> planes(Dataset dataset, int side) {
    return pictures.stream()
        .map(
            index -> {
              var planes = new float[Denoiser.CHANNELS * side * side];
              dataset.readPlanes(index, side, planes, 0);
              return planes;
            })
        .toList();
  }
}
