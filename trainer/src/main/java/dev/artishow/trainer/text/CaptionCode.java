package dev.artishow.trainer.text;

import dev.artishow.trainer.examples.CodedCaption;

/** How a network reads captions. */
@FunctionalInterface
interface CaptionCode {

  CodedCaption encode(String caption);
}
