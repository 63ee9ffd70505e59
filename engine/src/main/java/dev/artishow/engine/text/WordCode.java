package dev.artishow.engine.text;

/** How one word becomes ids. */
sealed interface WordCode permits BytePairs, LetterSequences {

  /** One more than the largest id. */
  int ids();

  /** Ids that stand for one token together, padded where there are fewer. */
  int idsPerToken();

  /** The word's tokens, one after the other, {@link #idsPerToken} ids each. */
  int[] encode(String word);
}
