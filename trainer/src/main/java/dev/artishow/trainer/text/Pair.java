package dev.artishow.trainer.text;

import java.util.List;

/** A picture and what is said of it. */
final class Pair {
  private final float[] planes;
  private final String subject;
  private final List<String> said;
  private final List<int[]> captions;
  private final int[] contrary;

  /**
   * A pair.
   *
   * @param planes premultiplied RGBA in −1…1, 4 × R × R values
   * @param subject what it shows: pictures of the same subject may bear each other's captions
   * @param said two captions as they were before any slip of the hand
   * @param captions token ids of both, padded with 0
   * @param contrary token ids of a caption that is nearly right but wrong; empty if there is none
   */
  Pair(float[] planes, String subject, List<String> said, List<int[]> captions, int[] contrary) {
    this.planes = planes;
    this.subject = subject;
    this.said = List.copyOf(said);
    this.captions = List.copyOf(captions);
    this.contrary = contrary;
  }

  float[] planes() {
    return planes;
  }

  List<int[]> captions() {
    return captions;
  }

  int[] contrary() {
    return contrary;
  }

  boolean hasContrary() {
    return contrary.length > 0;
  }

  /** Whether the other's captions may be true of this picture. */
  boolean agrees(Pair other) {
    return subject.equals(other.subject) || other.said.stream().anyMatch(said::contains);
  }
}
