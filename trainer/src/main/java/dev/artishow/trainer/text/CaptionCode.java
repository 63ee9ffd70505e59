package dev.artishow.trainer.text;

/** How a network reads captions. */
@FunctionalInterface
interface CaptionCode {

  CodedCaption encode(String caption);
}
