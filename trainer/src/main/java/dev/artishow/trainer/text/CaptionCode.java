package dev.artishow.trainer.text;

/** Captions as the ids that a network reads. */
@FunctionalInterface
interface CaptionCode {

  /** The ids of a caption, padded with 0 to the same length for every caption. */
  int[] encode(String caption);
}
