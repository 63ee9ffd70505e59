package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.scene.scenery.Scenery;

/** What a prompt wants behind its things. */
public sealed interface Ground {

  /** It says nothing of it, or that there is to be nothing. */
  record Clear() implements Ground {}

  /** One colour. */
  record Plain(Tint color) implements Ground {}

  /** One colour that becomes another; shades of one where both are the same. */
  record Gradient(Tint from, Tint to) implements Ground {}

  /** Where the things are: at night, under the sea. */
  record Setting(Scenery scenery) implements Ground {}
}
