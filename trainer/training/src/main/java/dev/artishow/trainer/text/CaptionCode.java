package dev.artishow.trainer.text;

import dev.artishow.engine.text.CodedCaption;

/** How a network reads captions. */
@FunctionalInterface
interface CaptionCode {

  CodedCaption encode(String caption);
}
