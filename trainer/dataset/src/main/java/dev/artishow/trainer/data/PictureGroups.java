package dev.artishow.trainer.data;

/** The pictures of one split, concept by concept. */
public interface PictureGroups {

  /** How many concepts have pictures in the split. */
  int groups();

  /**
   * How many pictures a concept has.
   *
   * @param group from 0
   */
  int size(int group);

  /**
   * A picture's index in the data set.
   *
   * @param nth of the group, from 0
   */
  int picture(int group, int nth);
}
