package dev.artishow.engine.reference.prompt;

import java.util.Optional;

/**
 * Some words of a prompt and what they mean.
 *
 * @param text of it, folded
 * @param adjectivesFirst whether the language that it is in puts adjectives before their noun
 * @param color that it may mean instead of a thing: an orange, a rose
 */
record Token(Meaning meaning, String text, boolean adjectivesFirst, Optional<Tint> color) {

  boolean is(Class<? extends Meaning> kind) {
    return kind.isInstance(meaning);
  }

  boolean is(Bond bond) {
    return meaning instanceof Meaning.Bonded bonded && bonded.bond() == bond;
  }

  boolean isAdjective() {
    return meaning.isAdjective();
  }

  Token as(Meaning other) {
    return new Token(other, text, adjectivesFirst, color);
  }
}
