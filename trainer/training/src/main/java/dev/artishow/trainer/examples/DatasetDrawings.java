package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureGroups;
import dev.artishow.trainer.data.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The drawings of a thing that one split of a data set has. */
final class DatasetDrawings implements OtherDrawings {
  private static final int CHANNELS = 4;

  private final Examples examples;
  private final int[] designs; // by picture: a number that a design has in all its styles
  private final int[][] drawings; // by picture: the pictures of its concept

  /** Those of a split, as {@code examples} gives their pictures. */
  DatasetDrawings(Examples examples, Dataset dataset, Split split) {
    this(examples, drawings(dataset, split), designs(dataset));
  }

  /**
   * @param drawings by picture, the pictures of its thing
   * @param designs by picture, a number that it shares with the same drawing in other styles
   */
  DatasetDrawings(Examples examples, int[][] drawings, int[] designs) {
    this.examples = examples;
    this.drawings = drawings;
    this.designs = designs;
  }

  private static int[][] drawings(Dataset dataset, Split split) {
    var drawings = new int[Math.toIntExact(dataset.entries().count())][];
    PictureGroups groups = dataset.groups(split);
    for (int group = 0; group < groups.groups(); group++) {
      var pictures = new int[groups.size(group)];
      for (int nth = 0; nth < pictures.length; nth++) {
        pictures[nth] = groups.picture(group, nth);
      }
      for (int picture : pictures) {
        drawings[picture] = pictures;
      }
    }
    return drawings;
  }

  private static int[] designs(Dataset dataset) {
    Map<String, Integer> numbers = new HashMap<>();
    return dataset
        .entries()
        .mapToInt(entry -> numbers.computeIfAbsent(entry.group(), unused -> numbers.size()))
        .toArray();
  }

  @Override
  public List<float[]> of(int index, int count, RandomGenerator random) {
    int[] choices = drawings[index];
    Set<Integer> seen = new HashSet<>(Set.of(designs[index]));
    var others = new ArrayList<float[]>();
    while (others.size() < count) {
      int choice = unseen(choices, seen, random);
      if (choice < 0) {
        break;
      }
      var planes = new float[CHANNELS * examples.pixels() * examples.pixels()];
      examples.picture(choice, planes, 0);
      others.add(planes);
    }
    return others;
  }

  /** One of a design that was not seen, which it now is, or -1. */
  private int unseen(int[] choices, Set<Integer> seen, RandomGenerator random) {
    int from = random.nextInt(choices.length);
    for (int i = 0; i < choices.length; i++) {
      int choice = choices[(from + i) % choices.length];
      if (seen.add(designs[choice])) {
        return choice;
      }
    }
    return -1;
  }
}
