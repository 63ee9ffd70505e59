package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Spot;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.engine.scene.scenery.Scenery;
import java.util.Optional;

/** What a word, or some words together, say in a prompt. */
sealed interface Meaning {

  /** Names a thing. */
  record Noun(Match match) implements Meaning {}

  /** Names something that is not in the library, or says what we do not know. */
  record Unknown() implements Meaning {}

  record Color(Tint tint) implements Meaning {}

  record Shaded(Tint.Shade shade) implements Meaning {}

  /** Says that what stands beside it is a colour. */
  record ColorWord() implements Meaning {}

  record Counted(Count count) implements Meaning {}

  record Article(boolean plural) implements Meaning {}

  record Sized(Size size) implements Meaning {}

  record Bonded(Bond bond) implements Meaning {}

  record And() implements Meaning {}

  record Placed(Spot spot) implements Meaning {}

  record Deep(Subject.Depth depth) implements Meaning {}

  /** Speaks of the background. */
  record Behind(boolean gradient) implements Meaning {}

  /** Goes before a background, and before nothing else that we know. */
  record Against() implements Meaning {}

  record Transparent() implements Meaning {}

  /** Says where all of it is. */
  record Situated(Scenery scenery) implements Meaning {}

  /** What comes next is not there. */
  record Not() implements Meaning {}

  record Styled(Style style) implements Meaning {}

  record Toned(Tone tone) implements Meaning {}

  record UpsideDown() implements Meaning {}

  /** Says nothing that can be drawn. */
  record Filler() implements Meaning {}

  /** A comma or colon. */
  record Pause() implements Meaning {}

  /** The end of a sentence. */
  record Stop() implements Meaning {}

  /** The colour that it says, if it is one. */
  default Optional<Tint> asColor() {
    return this instanceof Color color ? Optional.of(color.tint()) : Optional.empty();
  }

  /** Whether it says what the noun beside it is like. */
  default boolean isAdjective() {
    return this instanceof Color
        || this instanceof Shaded
        || this instanceof Sized
        || this instanceof Toned
        || this instanceof ColorWord
        || this instanceof UpsideDown;
  }
}
