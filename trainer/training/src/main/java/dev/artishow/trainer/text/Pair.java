package dev.artishow.trainer.text;

import dev.artishow.engine.text.CodedCaption;
import java.util.List;
import java.util.Optional;

/** A picture and what is said of it. */
final class Pair {
  private final float[] planes;
  private final String subject;
  private final List<String> said;
  private final List<CodedCaption> captions;
  private final Optional<CodedCaption> contrary;

  /**
   * A pair.
   *
   * @param planes premultiplied RGBA in −1…1, 4 × R × R values
   * @param subject what it shows: pictures of the same subject may bear each other's captions
   * @param said two captions as they were before any slip of the hand
   * @param captions both, as the network reads them
   * @param contrary a caption that is nearly right but wrong, if there is one
   */
  Pair(
      float[] planes,
      String subject,
      List<String> said,
      List<CodedCaption> captions,
      Optional<CodedCaption> contrary) {
    this.planes = planes;
    this.subject = subject;
    this.said = List.copyOf(said);
    this.captions = List.copyOf(captions);
    this.contrary = contrary;
  }

  float[] planes() {
    return planes;
  }

  List<CodedCaption> captions() {
    return captions;
  }

  Optional<CodedCaption> contrary() {
    return contrary;
  }

  /** Whether the other's captions may be true of this picture. */
  boolean agrees(Pair other) {
    return subject.equals(other.subject) || other.said.stream().anyMatch(said::contains);
  }
}
