package dev.artishow.trainer.gan;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureGroups;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that is drawn again and again to see whether the draws differ.
 *
 * @param prompt its English name
 * @param diversity of its real pictures, see {@link Diversity}
 */
record WatchedConcept(String prompt, double diversity) {
  private static final String ENGLISH = "en";

  /** A concept's pictures alike in number to the draws: more would not change what they say. */
  private static final int MAX_PICTURES = 64;

  WatchedConcept {
    if (!(diversity > 0)) {
      throw new IllegalArgumentException(
          "diversity of the pictures of “%s” must be above 0, was %s".formatted(prompt, diversity));
    }
  }

  /**
   * The things of these names.
   *
   * @param prompts English names, in any case
   * @param resolution one that the data set was built with, a multiple of 8
   * @throws IllegalArgumentException that says which name is not that of two pictures or more in
   *     the training split
   */
  static List<WatchedConcept> named(Dataset dataset, List<String> prompts, int resolution) {
    PictureGroups groups = dataset.groups(Split.TRAIN);
    Map<String, Integer> byName = new HashMap<>();
    for (int group = 0; group < groups.groups(); group++) {
      int same = group;
      name(dataset, groups.picture(group, 0))
          .ifPresent(name -> byName.merge(name, same, (a, b) -> larger(groups, a, b)));
    }
    return prompts.stream()
        .map(
            prompt -> {
              Integer group = byName.get(prompt.toLowerCase(Locale.ROOT));
              if (group == null || groups.size(group) < 2) {
                throw new IllegalArgumentException(
                    "watch.prompts must name what two pictures or more of the training split show,"
                        + " “%s” does not; ./artishow dataset inspect lists what there is"
                            .formatted(prompt));
              }
              List<float[]> pictures = pictures(dataset, groups, group, resolution);
              return new WatchedConcept(prompt, Diversity.of(pictures, resolution));
            })
        .toList();
  }

  private static int larger(PictureGroups groups, int a, int b) {
    return groups.size(b) > groups.size(a) ? b : a;
  }

  private static Optional<String> name(Dataset dataset, int picture) {
    return Optional.ofNullable(dataset.concepts().get(dataset.entry(picture).concept()))
        .flatMap((Concept concept) -> concept.in(ENGLISH))
        .map((Label label) -> label.name().toLowerCase(Locale.ROOT));
  }

  private static List<float[]> pictures(
      Dataset dataset, PictureGroups groups, int group, int resolution) {
    int size = groups.size(group);
    int shown = Math.min(size, MAX_PICTURES);
    var pictures = new ArrayList<float[]>();
    for (int i = 0; i < shown; i++) {
      var planes = new float[4 * resolution * resolution];
      int nth = (int) ((long) i * size / shown);
      dataset.readPlanes(groups.picture(group, nth), resolution, planes, 0);
      pictures.add(planes);
    }
    return pictures;
  }
}
