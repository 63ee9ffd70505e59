package dev.artishow.moderation.reading;

/** How a word was read out of a prompt, the plainest way first. */
public enum Reading {
  /** As it is spelt. */
  PLAIN,
  /** Accents, stylised letters or marks left aside: {@code nègre} and {@code negre}. */
  ACCENTS,
  /** Letters of other scripts that look alike: {@code nаked} with a Cyrillic a. */
  LOOKALIKES,
  /** Digits and signs for letters: {@code n4k3d}. */
  LEET,
  /** Stars for letters: {@code n*ked}. */
  MASKED,
  /** Letters written more than once: {@code naakedd}. */
  REPEATED,
  /** One letter too many, too few or another, in a name: {@code Makron}. */
  MISSPELT,
  /** Punctuation between the letters: {@code n.a.k.e.d}. */
  SEPARATED,
  /** Every letter by itself: {@code n a k e d}. */
  SPACED,
  /** One blank inside the word: {@code na ked}. */
  SPLIT,
  /** Words run together: {@code nakedwoman}. */
  JOINED,
  /** Letters turned upside down: {@code pǝʞɐu}. */
  TURNED,
  /** A picture for a word. */
  EMOJI,
  /** Escapes of web pages and programs: {@code %6E%75%64%65}. */
  ENCODED;

  /** The less plain of the two. */
  public Reading and(Reading other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
