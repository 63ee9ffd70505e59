package dev.artishow.trainer.text;

import dev.artishow.engine.color.ColorName;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.PictureGroups;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.ColorWords;
import dev.artishow.trainer.data.caption.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions about the pictures of a data set that are kept from training: one picture a concept,
 * always the same.
 */
public final class HeldOut {
  /** The languages that questions about colours can be put in. */
  public static final List<String> COLOR_LANGUAGES = ColorWords.JOINING;

  private final Dataset dataset;
  private final List<PictureEntry> knownThings;
  private final List<PictureEntry> newThings;

  public HeldOut(Dataset dataset) {
    this.dataset = dataset;
    Set<String> learnt = dataset.conceptsOf(Split.TRAIN);
    Map<String, PictureEntry> known = new LinkedHashMap<>();
    Stream.concat(firsts(Split.HELD_OUT_STYLE), firsts(Split.HELD_OUT_PAIR))
        .filter(entry -> learnt.contains(entry.concept()))
        .forEach(entry -> known.putIfAbsent(entry.concept(), entry));
    knownThings = List.copyOf(known.values());
    newThings = firsts(Split.HELD_OUT).toList();
  }

  /** The first picture of each concept in a split. */
  private Stream<PictureEntry> firsts(Split split) {
    PictureGroups groups = dataset.groups(split);
    return IntStream.range(0, groups.groups())
        .mapToObj(group -> dataset.entry(groups.picture(group, 0)));
  }

  /** Names of things that are learnt from in other pictures, in another style or colour. */
  public Questions knownThings(String language) {
    return named(knownThings, language);
  }

  /** Names of things that no picture to learn from shows. */
  public Questions newThings(String language) {
    return named(newThings, language);
  }

  /**
   * Known things of one colour, and all colours that they do not have.
   *
   * @param language one of {@link #COLOR_LANGUAGES}
   */
  public ColorQuestions colors(String language) {
    Questions names = knownThings(language);
    var pictures = new ArrayList<Integer>();
    var right = new ArrayList<String>();
    var wrong = new ArrayList<List<String>>();
    for (int i = 0; i < names.size(); i++) {
      int picture = names.pictures().get(i);
      String name = names.captions().get(i);
      List<ColorName> colors = dataset.entry(picture).colors();
      if (colors.size() == 1 && ColorWords.fit(name)) {
        pictures.add(picture);
        right.add(colored(name, colors.get(0), language));
        wrong.add(
            Arrays.stream(ColorName.values())
                .filter(color -> !colors.contains(color))
                .map(color -> colored(name, color, language))
                .toList());
      }
    }
    return new ColorQuestions(new Questions(pictures, right), wrong);
  }

  private static String colored(String name, ColorName color, String language) {
    return ColorWords.phrases(name, List.of(color), language).get(0);
  }

  private Questions named(List<PictureEntry> entries, String language) {
    Map<String, Integer> byName = new LinkedHashMap<>();
    for (PictureEntry entry : entries) {
      name(entry, language).ifPresent(name -> byName.putIfAbsent(name, entry.index()));
    }
    return new Questions(List.copyOf(byName.values()), List.copyOf(byName.keySet()));
  }

  /** What the language calls the picture's concept; pictures with words of their own have none. */
  private Optional<String> name(PictureEntry entry, String language) {
    return entry.labels().isEmpty()
        ? Optional.ofNullable(dataset.concepts().get(entry.concept()))
            .flatMap(concept -> concept.in(language))
            .map(Label::name)
        : Optional.empty();
  }
}
